package dev.candor.report;

import dev.candor.report.Report.Line;
import dev.candor.rule.Outcome;
import dev.candor.spec.Level;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as continuous integration shows it: what fails the run is a failure, what proves nothing is skipped. */
public final class JUnitXml {
    private JUnitXml() {}

    /** Writes {@code TEST-candor.xml}. */
    public static void write(Report report, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(report, xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(Report report, XMLStreamWriter xml) throws XMLStreamException {
        List<Line> lines = report.verdicts();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "candor " + report.profile());
        xml.writeAttribute("tests", String.valueOf(lines.size()));
        xml.writeAttribute("failures", count(report, true));
        xml.writeAttribute("skipped", count(report, false));
        xml.writeAttribute("errors", "0");
        properties(report.untestedRules(), xml);
        for (Line line : lines) {
            testCase(line, red(line, report), xml);
        }
        xml.writeEndElement();
    }

    private static void properties(List<Report.UntestedRule> rules, XMLStreamWriter xml) throws XMLStreamException {
        if (rules.isEmpty()) {
            return;
        }
        xml.writeStartElement("properties");
        for (Report.UntestedRule rule : rules) {
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", rule.requirement());
            xml.writeAttribute("value", clean("Untested: " + rule.reason()));
        }
        xml.writeEndElement();
    }

    private static String count(Report report, boolean failures) {
        return String.valueOf(report.verdicts().stream()
                .filter(line -> line.outcome() != Outcome.PASSED && red(line, report) == failures)
                .count());
    }

    /** Only what binds turns a build red. */
    private static boolean red(Line line, Report report) {
        boolean bad = line.outcome() == Outcome.FAILED || line.outcome() == Outcome.INCONCLUSIVE;
        boolean unstable = line.outcome() == Outcome.UNSTABLE && !report.again().tolerated();
        return line.level() == Level.MUST && (bad || unstable);
    }

    private static void testCase(Line line, boolean red, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", line.requirement());
        xml.writeAttribute("name", clean(line.scenario()));
        xml.writeAttribute("time", String.valueOf(line.millis() / 1000.0));
        if (line.outcome() != Outcome.PASSED) {
            xml.writeStartElement(red ? "failure" : "skipped");
            xml.writeAttribute("message", clean(line.outcome() + " " + line.level() + ": " + line.reason()));
            xml.writeCharacters(clean(FindingText.of(line)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, and payloads may hold any. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }
}
