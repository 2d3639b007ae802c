package nl.stapwijzer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    @ParameterizedTest
    @ValueSource(strings = {"=SUM(A1:A9)", "+31 6", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1DSUM(A1)", "\uFF0B1", "\uFF0D1",
        "\uFF20SUM(A1)", "\uFEFF=1", "\u200B=1", "\u00A0=1", "  =1"})
    void nothingIsAFormula(String text) {
        assertEquals('\'', CsvFormat.cell(text).replace("\"", "").charAt(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"<5|<5", ">35|>35", "≥5|≥5", "een; twee|\"een; twee\"", "de \"Route\"|\"de \"\"Route\"\"\"", "'t Hooft|'t Hooft",
        "=1;2|\"'=1;2\"", "een, twee|\"een, twee\"",
        "een,=1|\"een,'=1\"", "een;-1|\"een;'-1\"", "3-5|3-5"})
    void everythingElseStaysAsItIs(String text, String cell) {
        assertEquals(cell, CsvFormat.cell(text));
    }
}
