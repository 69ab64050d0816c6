package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class NetworksCommandTest {
  @TempDir Path folder;
  private String ledger = "";

  @BeforeEach
  void fill() {
    ledger = folder.resolve("news.quoth").toString();
    Speeches.into(ledger);
  }

  private Run run(String command, String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "networks";
    all[1] = command;
    all[2] = "--ledger";
    all[3] = ledger;
    System.arraycopy(args, 0, all, 4, args.length);
    return new Run().of(all);
  }

  @Test
  void tiesForTheEye() {
    Run ties = run("ties");
    assertThat(ties.err()).isEqualTo("quoth: 1 position without a day left out\n");
    assertThat(ties.out())
        .isEqualTo(
            """
            one        other      weight
            Bo Li      Oda Quist       2
            Ilse Marn  Tor Vidal       2
            """);
    assertThat(ties.exitCode).isZero();
  }

  @Test
  void tiesOfOtherKindsAndFewer() {
    assertThat(run("ties", "--ties", "conflict", "--format", "csv", "--limit", "1").out())
        .isEqualTo("one,other,weight,lower,upper,presence\r\nBo Li,Ilse Marn,2,,,\r\n");
    assertThat(run("ties", "--min-confidence", ".5", "--format", "csv").out())
        .contains("Bo Li,Oda Quist,1,");
    assertThat(run("ties", "--since", "2031-02", "--format", "csv").out())
        .contains("Ilse Marn,Tor Vidal,1,");
    assertThat(run("ties", "--only", "party=New Tide", "--format", "csv").out())
        .doesNotContain("Bo Li")
        .contains("Ilse Marn");
    assertThat(run("ties", "--on", "The port should close", "--format", "csv").out())
        .contains("Ilse Marn,Tor Vidal,1,");
    assertThat(run("ties", "--nodes", "party", "--format", "csv").out())
        .isEqualTo("one,other,weight,lower,upper,presence\r\n");
    assertThat(run("ties", "--mode", "two", "--ties", "subtract", "--format", "csv").out())
        .contains("Bo Li,The ferry should be sold,-1,");
    assertThat(run("ties", "--format", "csv", "speaker:Vidal").out()).doesNotContain("Tor");
  }

  @Test
  void bandsTellWhatIsNotSure() throws IOException {
    JsonNode ties = json(run("ties", "--bands", "50", "--format", "json")).get("ties");
    assertThat(ties).hasSize(2);
    assertThat(ties.get(0).get("presence").asDouble()).isBetween(.2, .9);
    assertThat(ties.get(0).get("lower").asDouble())
        .isLessThanOrEqualTo(ties.get(0).get("upper").asDouble());
    JsonNode measures = json(run("measures", "--bands", "20", "--format", "json"));
    assertThat(measures.get("nodes")).hasSize(4);
    assertThat(measures.get("nodes").get(0).get("strengthUpper").isNumber()).isTrue();
    assertThat(measures.get("nodes").get(0).get("party").asText()).isEqualTo("Harbour Union");
    assertThat(measures.get("figures").findValuesAsText("figure"))
        .contains("density", "modularity", "polarisation", "eiIndexByParty");
  }

  private static JsonNode json(Run run) throws IOException {
    assertThat(run.exitCode).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void figuresGoOverTime() {
    assertThat(run("over-time", "--format", "csv").out())
        .isEqualTo(
            "from,until,statements,nodes,ties,density,figure,value,lower,upper\r\n"
                + "2031-01-01,2031-02-01,4,4,2,0.3333333333333333,polarisation,0.5,,\r\n"
                + "2031-02-01,2031-03-01,4,4,2,0.3333333333333333,polarisation,0.5,,\r\n");
    assertThat(
            run("over-time", "--window", "4 events", "--step", "2 events", "--bands", "10").out())
        .contains("lower")
        .hasLineCount(4);
  }

  @Test
  void campsAreToldWithWhatSetsThemApart() throws IOException {
    JsonNode camps = json(run("camps", "--groups", "party", "--format", "json"));
    assertThat(camps.get("members")).hasSize(4);
    assertThat(camps.get("groups").get(0).get("eiIndex").asDouble()).isEqualTo(-1);
    assertThat(camps.get("apart").get(0).get("group").asText()).isEqualTo("Harbour Union");
    assertThat(camps.get("apart").get(0).get("stance").asText()).isEqualTo("opposes");
    assertThat(run("camps").out()).contains("group").contains("log odds");
    assertThat(run("camps", "--format", "csv", "--table", "groups").out())
        .startsWith("group,members,eiIndex\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "backbone, The ferry should be sold",
    "dendrogram, #1",
    "sweep, without",
    "measures, betweenness"
  })
  void everyReportIsThere(String command, String shown) {
    Run run = run(command);
    assertThat(run.exitCode).as(run.err()).isZero();
    assertThat(run.out()).contains(shown);
  }

  @Test
  void aSweepLeavesOutMoreAndMore() {
    assertThat(
            run("sweep", "--thresholds", ".5,.95", "--figure", "density", "--format", "csv").out())
        .isEqualTo(
            "leastConfidence,copies,statements,figure,value\r\n"
                + "0.5,with,7,density,0.3333333333333333\r\n"
                + "0.5,without,7,density,0.3333333333333333\r\n"
                + "0.95,with,0,density,0\r\n"
                + "0.95,without,0,density,0\r\n");
  }

  @Test
  void statementsBehindATieAreRead() {
    String behind = run("statements", "--of", "Ilse Marn", "--with", "Tor Vidal").out();
    assertThat(behind).contains("supports p1 by 0", "supports p1 by 1").hasLineCount(5);
    assertThat(run("statements", "--of", "Bo Li").out())
        .contains("opposes p1 by 2")
        .hasLineCount(3);
  }

  @ParameterizedTest
  @CsvSource({
    "graphml, attr.name=\"party\"",
    "visone, visone",
    "gexf, mode=\"static\"",
    "pajek, *Vertices 4",
    "ucinet, dl",
    "edges, source_label",
    "nodes, Harbour Union",
    "matrix-market, %%MatrixMarket",
    "dot, Ilse Marn",
    "events, statement ID"
  })
  void networksAreWrittenInEveryFormat(String format, String shown) {
    Run run = run("write", "--to", format);
    assertThat(run.exitCode).as(run.err()).isZero();
    assertThat(run.out()).contains(shown);
  }

  @Test
  void asJsonNodesAreNumberedAndTiesAndWindowsAreListed() throws IOException {
    JsonNode network = json(run("write", "--to", "json"));
    assertThat(network.get("nodes").findValuesAsText("name"))
        .containsExactly("Bo Li", "Ilse Marn", "Oda Quist", "Tor Vidal");
    JsonNode first = network.get("nodes").get(0);
    assertThat(first.get("variable").asText()).isEqualTo("person");
    assertThat(first.get("statements").asInt()).isEqualTo(2);
    assertThat(first.get("party").asText()).isEqualTo("Harbour Union");
    assertThat(network.get("nodes").findValuesAsText("community")).hasSize(4).doesNotContain("");
    assertThat(network.get("ties")).hasSize(2);
    JsonNode tie = network.get("ties").get(0);
    assertThat(tie.toString()).isEqualTo("{\"source\":0,\"target\":2,\"weight\":2.0}");
    assertThat(network.get("statements").asInt()).isEqualTo(8);
    assertThat(network.get("undated").asInt()).isOne();
    assertThat(network.get("from").isNull()).isTrue();
    JsonNode two = json(run("write", "--to", "json", "--mode", "two"));
    assertThat(two.get("nodes")).hasSize(6);
    assertThat(two.get("nodes").get(4).get("known").asText()).matches("p\\d");
    assertThat(two.get("ties").findValuesAsText("target")).containsOnly("4", "5");
    JsonNode windows = json(run("write", "--to", "json", "--window", "1 month")).get("windows");
    assertThat(windows).hasSize(2);
    assertThat(windows.get(1).get("from").asText()).startsWith("2031-02-01");
    assertThat(windows.get(1).get("nodes").get(0).get("community").isTextual()).isTrue();
    assertThat(windows.get(1).get("statements").asInt()).isEqualTo(4);
  }

  @Test
  void aNetworkOverTimeIsGexf() throws IOException {
    Path file = folder.resolve("months.gexf");
    Run run = run("write", "--to", "gexf", "--window", "1 month", "--out", file.toString());
    assertThat(run.exitCode).as(run.err()).isZero();
    assertThat(Files.readString(file)).contains("mode=\"dynamic\"", "start=\"2031-02-01");
    assertThat(run("write", "--to", "gexf", "--out", file.toString()).exitCode).isEqualTo(1);
    assertThat(run("write", "--to", "dot", "--window", "1 month").err())
        .contains("--window: only gexf and json hold a network over time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nodes x | --nodes: 'x' is none of person, organisation, party",
        "--ties combine | --mode: a one-mode network cannot have combine with normalisation none",
        "--nodes proposition | --mode: rows and columns are both concept",
        "--since soon | --since: 'soon' is no day such as 2031-03-04, 2031-03 or 2031",
        "--min-confidence 2 | --min-confidence: '2' is no number from 0 to 1",
        "--only party | --only: 'party' is not like person=NAME",
        "--bands many | --bands: 'many' is no whole number from 0 to 10000",
        "--on p9 | --on: there is no proposition 'p9'",
        "--table x | --table: there is no table 'x', but ties",
        "--format xml | --format: "
      })
  void whatIsWrongIsSaidInASentence(String typed, String said) {
    Run run = run("ties", typed.strip().split(" "));
    assertThat(run.exitCode).isEqualTo(2);
    assertThat(run.err()).contains("quoth: " + said.strip());
    assertThat(run.out()).isEmpty();
  }

  @Test
  void otherFaultsAreToldToo() {
    assertThat(new Run().of("networks").err()).contains("a command is missing, such as ties");
    assertThat(run("ties", "outlet:").exitCode).isEqualTo(2);
    assertThat(run("write", "--to", "png").err()).contains("--to: there is no format 'png'");
    assertThat(run("camps", "--mode", "two").err())
        .contains("--mode: camps are of networks of one mode alone");
    assertThat(run("ties", "--only", "party=None").err()).contains("nothing is found");
    assertThat(run("over-time", "--window", "soon").err()).contains("--window: 'soon' is not like");
    ledger = folder.resolve("none.quoth").toString();
    assertThat(run("ties").exitCode).isEqualTo(1);
  }

  /** By way of a ledger the sample project has the ties that were counted in it by hand. */
  @Test
  void theSampleProjectOfDiscourseNetworkAnalyzer() throws IOException {
    Path corpora =
        Path.of(Optional.ofNullable(System.getenv("QUOTH_CORPORA")).orElse("../../shared/corpora"));
    Path sample = corpora.resolve("dna-sample/sample.dna");
    assumeTrue(Files.exists(sample), () -> "no sample at " + sample + "; set QUOTH_CORPORA");
    ledger = folder.resolve("dna.quoth").toString();
    assertThat(new Run().of("import", "--ledger", ledger, sample.toString()).exitCode).isZero();
    JsonNode ties =
        json(run("ties", "--nodes", "organisation", "--counting", "document", "--format", "json"));
    assertThat(ties.get("ties")).hasSize(16);
    assertThat(ties.get("ties").get(0).get("weight").asInt()).isEqualTo(4);
    assertThat(run("write", "--to", "events").out()).hasLineCount(41);
  }

  @ParameterizedTest
  @CsvSource({
    "network,Who stands with whom,community_of_one",
    "heat-map,Who is for what,actor",
    "polarisation,How far the camps are apart,from",
    "river,What is spoken of,proposition",
    "dendrogram,Who is like whom,join",
    "clusters,What sets clusters apart,cluster"
  })
  void picturesAreDrawn(String view, String title, String figures) throws Exception {
    Document drawn = xml(run("picture", "--view", view, "--ties", "subtract"));
    assertThat(drawn.getDocumentElement().getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(title);
    Path png = folder.resolve(view + ".PNG");
    assertThat(run("picture", "--view", view, "--out", png.toString()).exitCode).isZero();
    BufferedImage image = ImageIO.read(png.toFile());
    double width = Double.parseDouble(drawn.getDocumentElement().getAttribute("width"));
    assertThat((double) image.getWidth()).isCloseTo(width * 2, within(1.0));
    Path csv = folder.resolve(view + ".csv");
    assertThat(run("picture", "--view", view, "--out", csv.toString()).exitCode).isZero();
    assertThat(Files.readString(csv)).contains(figures).hasLineCount(rows(view));
    assertThat(run("picture", "--view", view, "--to", "csv").out())
        .isEqualTo(Files.readString(csv));
  }

  /** With the header. */
  private static int rows(String view) {
    return switch (view) {
      case "network" -> 3; // of two ties
      case "heat-map" -> 9; // four actors on two propositions
      case "dendrogram" -> 4;
      case "clusters" -> 5; // each of two camps on two propositions
      case "river" -> 77; // two propositions on as many days
      default -> 39; // with a point for each of 38 days
    };
  }

  private static Document xml(Run run) throws Exception {
    assertThat(run.exitCode).as(run.err()).isZero();
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(run.out().getBytes(UTF_8)));
  }

  @Test
  void picturesShowWhatOptionsAskFor() throws Exception {
    assertThat(run("picture", "--nodes", "party", "--ties", "conflict").out())
        .contains("New Tide", "Harbour Union")
        .doesNotContain("Bo Li");
    assertThat(run("picture", "--groups", "party").out()).contains("New Tide", "Bo Li");
    assertThat(run("picture", "--groups", "none").out()).doesNotContain("around");
    assertThat(run("picture", "--only", "party=New Tide").out()).doesNotContain("Bo Li");
    assertThat(run("picture", "--mode", "two").out())
        .contains("around Bo Li", "around Ilse Marn", "The port should close");
    assertThat(run("picture", "--ties", "conflict").out()).contains("around Bo Li");
    assertThat(run("picture", "--view", "clusters", "--groups", "party", "--to", "csv").out())
        .contains("\"New Tide\",2,\"The ferry should be sold\",\"supports\",2,0,")
        .contains("\"Harbour Union\",2,\"The port should close\",\"opposes\",2,0,");
    xml(run("picture", "--view", "dendrogram", "--linkage", "single", "--normalisation", "cosine"));
  }

  @Test
  void ofWindowsOneIsDrawnAndNodesStayWhereTheyAreInAllOfTime() throws Exception {
    String all = place("Ilse Marn", xml(run("picture")));
    Run first = run("picture", "--window", "1 month", "--at", "1");
    assertThat(first.out()).contains("Who stands with whom, 1 Jan 2031 to 31 Jan 2031");
    assertThat(place("Ilse Marn", xml(first))).isEqualTo(all);
    assertThat(run("picture", "--window", "1 month", "--view", "heat-map").out())
        .contains("1 Feb 2031 to 28 Feb 2031", "The ferry should be sold")
        .doesNotContain("The port should close");
    Run put = run("picture", "--pins", "333,222,Ilse%20Marn", "--window", "1 month");
    assertThat(place("Ilse Marn", xml(put))).isEqualTo("translate(333 222)");
  }

  private static String place(String name, Document drawn) {
    NodeList nodes = drawn.getElementsByTagName("g");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element each = (Element) nodes.item(i);
      Node first = each.getFirstChild();
      if (each.getAttribute("class").equals("node") && first.getTextContent().startsWith(name)) {
        return each.getAttribute("transform");
      }
    }
    throw new AssertionError(name + " is not drawn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--view cake|--view: there is no picture 'cake'",
        "--to pdf|--to: 'pdf' is none of svg, png, csv",
        "--at 2|--at: there are no windows of which one could be drawn",
        "--window 1_month --at 3|--at: '3' is no whole number from 1 to 2",
        "--view river --window 1_month --at 1|--at: there are no windows",
        "--window tomorrow|--window: 'tomorrow' is not like '3 months'",
        "--step 1_month|--step: there is no window",
        "--pins Bo|--pins: 'Bo' is not like 120,300,Ilse%20Marn",
        "--limit 0|--limit: '0' is no whole number from 1 to 10000",
        "--groups all|--groups: 'all' is none of communities, louvain, two, party, none",
        "--view clusters --groups none|--groups: there are none",
        "--view clusters --nodes proposition --by person|--nodes: clusters are of those who speak",
        "--view dendrogram --mode two|--mode: dendrograms are of networks of one mode alone",
        "--view polarisation --mode two|--mode: polarisation is of networks of one mode alone",
        "--since 2040|nothing is there to draw",
        "--nodes organisation|nothing is there to draw"
      })
  void whatCannotBeDrawnIsSaid(String options, String sentence) {
    String[] words =
        Stream.of(options.split(" ")).map(each -> each.replace('_', ' ')).toArray(String[]::new);
    Run run = run("picture", words);
    assertThat(run.err()).contains(sentence);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void aPictureIsNotWrittenOverAnother() throws IOException {
    Path there = Files.writeString(folder.resolve("there.svg"), "mine");
    Run run = run("picture", "--out", there.toString());
    assertThat(run.err()).contains("there.svg: a file of that name is in the way");
    assertThat(run.exitCode).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(there).hasContent("mine");
  }

  @Test
  void campsAreOfGroups() {
    assertThat(run("camps", "--groups", "none").err()).contains("--groups: camps are told of");
  }
}
