package nl.stapwijzer.start;

import nl.stapwijzer.fixtures.WordDocument;

/** A protocol as schools write it in Word: the facts of one of the five, in our own words. */
public final class SchoolInWord {
    private SchoolInWord() {}

    public static byte[] bytes() {
        return new WordDocument().title("Pestprotocol van onze school")
                .paragraph("Versie van het team. Vragen? Bel mevrouw Jansen op 030-123 45 67.")
                .heading(1, "Doel").paragraph("We willen dat het pesten zo snel mogelijk stopt.")
                .heading(1, "Wat is pesten?")
                .paragraph("Bij pesten doet iemand een ander steeds weer pijn, met woorden of lichamelijk. "
                        + "De ander kan zich niet verweren.")
                .heading(1, "Signalen").item("Een leerling wil niet naar school.").item("Een leerling is vaak alleen.")
                .heading(1, "De stappen")
                .heading(2, "Stap 1: Signaleren")
                .paragraph("De leerkracht praat met elke leerling apart. Dat gebeurt dezelfde dag.")
                .item("De leerkracht vraagt naar wat er onlangs gebeurd is")
                .item("De leerkracht schrijft op hoe ernstig het is")
                .heading(2, "Stap 2: Analyseren")
                .paragraph("Is het plagen of pesten?")
                .item("Bij plagen maakt de leerkracht afspraken met de leerlingen")
                .item("Bij pesten volgen stap 3, 4 en 5")
                .heading(2, "Stap 3: Aanpak")
                .paragraph("Wie: de leerkracht")
                .paragraph("Wanneer: binnen 2 dagen na de melding")
                .item("Maak samen het probleem helder")
                .item("Zet de afspraken op het handelingsplan")
                .item("De leerkracht belt de ouders binnen één week over de aanpak")
                .item("De intern begeleider of de directie denkt mee")
                .bold("Als de hele groep meedoet")
                .paragraph("Dan is er ook een les over veiligheid. [Zie ook: lesboek *groep* 6 & <7>]")
                .heading(2, "Stap 4: Eerste evaluatie")
                .paragraph("Na 1 week kijken de leerkracht en de leerlingen terug. Na 2 weken nog eens.")
                .raw("<w:tbl><w:tr><w:tc><w:p>" + WordDocument.run("Wie") + "</w:p></w:tc><w:tc><w:p>"
                        + WordDocument.run("leerkracht en intern begeleider")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .heading(2, "Stap 5: Tweede evaluatie")
                .item("Bespreek of het beter gaat \uD83D\uDE42. Bouw de hulp rustig af.")
                .heading(1, "Bijlage: brief aan ouders").paragraph("Beste ouders, we houden u op de hoogte.")
                .bytes();
    }
}
