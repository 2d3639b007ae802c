package nl.stapwijzer.model;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A colour of the screen (sRGB), its parts from 0 to 255, and how well it can be read.
 *
 * <p>Contrast is that of WCAG 2.2, from 1 to 21. Lightness and chroma are those of OKLCH, in which a colour can be made darker
 * without looking like another one.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>
 * @see <a href="https://bottosson.github.io/posts/oklab/">Oklab</a>
 */
public record Colour(int red, int green, int blue) {
    /** What text needs at least (WCAG 1.4.3). */
    public static final double LEGIBLE = 4.5;
    private static final Colour WHITE = new Colour(255, 255, 255);
    /** The ground of every page in the light: {@code --papier} of the stylesheet. */
    private static final Colour PAPER = of("#faf7f1");
    private static final double STEP = .002;

    /** Lightness from 0 to 1, and the two parts of chroma. */
    private record Lab(double lightness, double a, double b) {
        double chroma() {
            return StrictMath.hypot(a, b);
        }
    }

    /** @param hex as #rrggbb */
    public static Colour of(String hex) {
        int all = HexFormat.fromHexDigits(hex, 1, 7);
        return new Colour(all >> 16, all >> 8 & 255, all & 255);
    }

    public String hex() {
        return "#" + HexFormat.of().toHexDigits(red << 16 | green << 8 | blue, 6);
    }

    public double contrast(Colour other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /**
     * What text in this colour may stand on in the light: white, the paper of a page, or a tint of the colour itself. White text on it
     * needs no more.
     */
    public List<Colour> grounds() {
        return List.of(WHITE, PAPER, tint());
    }

    /** The first of its grounds that it can't be read on. */
    public Optional<Colour> illegibleOn() {
        return grounds().stream().filter(ground -> contrast(ground) < LEGIBLE).findFirst();
    }

    /** The colour itself if it can be read on all its grounds; else the nearest darker one that can. */
    public Colour legible() {
        Colour darker = this;
        for (double lightness = lab().lightness; darker.illegibleOn().isPresent(); lightness -= STEP) {
            darker = toned(lightness, 1);
        }
        return darker;
    }

    /** A light ground of the same hue. */
    public Colour tint() {
        return toned(.955, .016);
    }

    /**
     * The same hue at another lightness.
     *
     * @param chroma at most; that of an ordinary colour lies below .4
     */
    public Colour toned(double lightness, double chroma) {
        Lab lab = lab();
        double own = lab.chroma();
        double part = own > chroma ? chroma / own : 1;
        return of(new Lab(lightness, lab.a * part, lab.b * part));
    }

    /** How light it is on paper without colour, from 0 to 255. */
    public int grey() {
        return (int) Math.round(.299 * red + .587 * green + .114 * blue);
    }

    /** The same hue, made darker or lighter until its grey is {@code most}, or the nearest below that. */
    public Colour withGrey(int most) {
        double lightness = 1;
        Colour darker = toned(lightness, lab().chroma());
        while (darker.grey() > most) {
            lightness -= STEP;
            darker = toned(lightness, lab().chroma());
        }
        return darker;
    }

    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private Lab lab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = StrictMath.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
        double m = StrictMath.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
        double s = StrictMath.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
        return new Lab(.2104542553 * l + .7936177850 * m - .0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
                .0259040371 * l + .7827717662 * m - .8086757660 * s);
    }

    private static Colour of(Lab lab) {
        double l = cube(lab.lightness + .3963377774 * lab.a + .2158037573 * lab.b);
        double m = cube(lab.lightness - .1055613458 * lab.a - .0638541728 * lab.b);
        double s = cube(lab.lightness - .0894841775 * lab.a - 1.2914855480 * lab.b);
        return new Colour(part(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s),
                part(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s),
                part(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double root) {
        return root * root * root;
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= .04045 ? share / 12.92 : StrictMath.pow((share + .055) / 1.055, 2.4);
    }

    /** What the screen can't show becomes the nearest that it can. */
    private static int part(double linear) {
        double share = linear <= .0031308 ? linear * 12.92 : 1.055 * StrictMath.pow(linear, 1 / 2.4) - .055;
        return (int) Math.round(Math.max(0, Math.min(1, share)) * 255);
    }
}
