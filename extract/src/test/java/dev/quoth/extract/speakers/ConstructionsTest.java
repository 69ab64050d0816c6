package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Constructions of the news, in sentences of our own. Each row is a text, the source of its last
 * statement, what is said, and the actor: its type and its name, or its type alone where it has no
 * name.
 */
class ConstructionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
# Whom an article does not call so is not meant.
Culture Minister <P:Ana Soler> opened the fair. Tavoria's coastguard said the boat sank. | Tavoria's coastguard | the boat sank | organisation Tavoria's coastguard
<P:Ana Soler>, the novelist, opened the fair. The interior minister said it was late. | The interior minister | it was late | unnamed
<P:Ana Soler>, head of the archive, spoke first. The mayor said it was late. | The mayor | it was late | unnamed
<P:Rolf Keane>, a campaign manager, spoke first. The returning officer said it was late. | The returning officer | it was late | unnamed
<P:Rolf Keane>, spokesman for the minister, left. The minister said it was late. | The minister | it was late | unnamed
<P:Rolf Keane>, a lawmaker, left. The senator said it was late. | The senator | it was late | unnamed
<P:Rolf Keane>, an expert on rivers, left. The professor said it was late. | The professor | it was late | unnamed
<P:Rolf Keane>, the painter, left. “My mother told me it was late.” | My mother | it was late | unnamed
# Two offices, and the deputy's, are not one.
<P:Rolf Keane>, the works minister, left. The prime minister said it was late. | The prime minister | it was late | unnamed
Works minister <P:Rolf Keane> left. The prime minister said it was late. | The prime minister | it was late | unnamed
<P:Rolf Keane>, the prime minister, left. The works minister said it was late. | The works minister | it was late | unnamed
<P:Rolf Keane>, the prime minister, left. The deputy prime minister said it was late. | The deputy prime minister | it was late | unnamed
<P:Rolf Keane>, the prime minister, left. The outgoing minister said it was late. | The outgoing minister | it was late | person Rolf Keane
<P:Rolf Keane>, the Tavorian works minister, left. The works minister said it was late. | The works minister | it was late | person Rolf Keane
# One people's is not another's.
Rain in Berin.¶<P:Ana Soler>, a Tavorian envoy, came. The Velmorian envoy said it was late. | The Velmorian envoy | it was late | unnamed
<P:Ana Soler>, a <N:Tavorian> official, came. A <N:Velmorian> official said it was late. | A Velmorian official | it was late | unnamed
Rain in Berin.¶<P:Ana Soler>, a Tavorian envoy, came. The Tavorian envoy said it was late. | The Tavorian envoy | it was late | person Ana Soler
# Whom it calls so, or by a narrower word, is.
<P:Ana Soler>, the culture minister, opened the fair. The minister said it was late. | The minister | it was late | person Ana Soler
Senator <P:Ana Soler> opened the fair. The lawmaker said it was late. | The lawmaker | it was late | person Ana Soler
<P:Ana Soler>, an economist, opened the fair. The expert said it was late. | The expert | it was late | person Ana Soler
Ambassador <P:Ana Soler> opened the fair. The diplomat said it was late. | The diplomat | it was late | person Ana Soler
<P:Ana Soler>, a lawyer, opened the fair. The attorney said it was late. | The attorney | it was late | person Ana Soler
A court heard that Tavoria's former works minister, <P:Rolf Keane>, knew. The minister said it was late. | The minister | it was late | person Rolf Keane
Mayor <P:Ana Soler> fumed. The grandmother of four said it was late. | The grandmother of four | it was late | person Ana Soler
# Somebody new has no name.
Rain in Berin.¶<P:Ana Soler>, a ministry inspector, left. It was raining. Later a former inspector said it was late. | a former inspector | it was late | unnamed
The culture minister, <P:Ana Soler>, left. But a ministry insider said it was late. | a ministry insider | it was late | unnamed
<P:Ana Soler> met three aides. One of them said it was late. | One of them | it was late | unnamed
# Bodies by their words.
<M:Berin Review> asked. The interior ministry said it was late. | The interior ministry | it was late | organisation interior ministry
<P:Ana Soler> left. The electoral board said it was late. | The electoral board | it was late | organisation electoral board
<P:Ana Soler> left. The harbour police said it was late. | The harbour police | it was late | organisation harbour police
<O:Defence Ministry> vans came. The interior ministry said it was late. | The interior ministry | it was late | organisation interior ministry
<O:Appeal Court> staff came. The court said it was late. | The court | it was late | organisation Appeal Court
<O:Orrel Mining> dug. The company said it was late. | The company | it was late | organisation Orrel Mining
<M:Berin Post> had the news. The newspaper said it was late. | The newspaper | it was late | organisation Berin Post
<O:Orrel Mining> dug. The union said it was late. | The union | it was late | organisation union
# Groups, and a few who speak for somebody.
Two clerks were tried. Their lawyers said it was late. | Their lawyers | it was late | unnamed
<O:Orrel Mining> was tried. Lawyers for <O:Orrel Mining> said it was late. | Lawyers for Orrel Mining | it was late | unnamed
<O:River Union> lawyers said it was late. | River Union lawyers | it was late | unnamed
Villagers said it was late. | Villagers | it was late | group
The prosecution said it was late. | The prosecution | it was late | group
Two out of five voters said it was late. | Two out of five voters | it was late | group
Not everyone by the river said it was late. | Not everyone by the river | it was late | group
Posters all over Berin say it is late. | Posters all over Berin | it is late | document
# Who gives a name has one.
“It is late,” said a farmer who identified himself as <P:Anton>. | a farmer who identified himself as Anton | It is late | person Anton
“It is late,” said a man named <P:Corvin>. | a man named Corvin | It is late | person Corvin
“It is late,” said a fishmonger, who gave her name only as <P:Ilse>. | a fishmonger, who gave her name only as Ilse | It is late | person Ilse
A potter from Selm who gave his name as <P:Anton> said it was late. | A potter from Selm who gave his name as Anton | it was late | person Anton
# Titles are no names.
<P:Minister> <P:Ana Soler> came. The <P:Minister> said it was late. | The Minister | it was late | person Ana Soler
<P:Ana Soler>, the mayor, came. The <P:Mayor> said it was late. | The Mayor | it was late | person Ana Soler
<P:Otto Mayor> came. <P:Mayor> said it was late. | Mayor#2 | it was late | person Otto Mayor
<O:Lawmakers> said it was late. | Lawmakers | it was late | group
# Countries of which nothing is known.
<L:Tavoria> closed the strait. The <P:Tavor> side said it was late, said <P:Tavor>. | Tavor#2 | it was late | government Tavoria
<C:Orsania> paid. The Orsanian government said it was late. | The Orsanian government | it was late | government Orsania
<C:Orsania> paid. The <N:Orsanian> government said it was late. | The Orsanian government | it was late | government Orsania
# Outlets are no documents.
<O:Berin> Review says it is late. The <M:Berin Review> is read. | Berin Review | it is late | organisation Berin Review
<L:Tavor> <M:Today> says it is late. | Tavor Today | it is late | organisation Tavor Today
# Of which the tables, or the words beside them, tell what they name.
<O:NORWAY> says it is late. | NORWAY | it is late | government Norway
The Tavorian newspaper <P:Lantern> said it was late. | The Tavorian newspaper Lantern | it was late | organisation Lantern
<C:Africa> is wide. <C:Orsania> paid. The government said it was late. | The government | it was late | government Orsania
The <O:Vale camp> was silent. <P:Vale> said it was late. | Vale#2 | it was late | person Vale
<P:Otto Will> came. They read a letter that Will says is late. | Will#2 | is late | person Otto Will
<L:Selm> flooded. <L:Selm> wept. Boats left <L:Orrel Park>. The city said it was late. | The city | it was late | government Selm
# Many of something.
A batch of emails showed it was late. | A batch of emails | it was late | document
A constellation of unions said it was late. | A constellation of unions | it was late | group
The latest figures available show it is late. | The latest figures available | it is late | document
Those surveyed said it was late. | Those surveyed | it was late | group
One in five said it was late. | One in five | it was late | group
Nearly a third said it was late. | Nearly a third | it was late | group
# Who is described twice, and who are named together.
Novelist and radio host <P:Ana Soler> said it was late. | Novelist and radio host Ana Soler | it was late | person Ana Soler
A union-backed candidate, <P:Ana Soler>, said it was late. | A union-backed candidate, Ana Soler | it was late | person Ana Soler
They paid <O:Orrel Mining>, a company that says it is late. | a company | it is late | organisation Orrel Mining
<P:Ana Soler>, along with the mayor <P:Otto Vale>, said it was late. | Ana Soler, along with the mayor Otto Vale | it was late | person Ana Soler; Otto Vale
Two ministers, <P:Ana Soler> and <P:Otto Vale>, said it was late. | Two ministers, Ana Soler and Otto Vale | it was late | person Ana Soler; Otto Vale
Two ministers, including <P:Ana Soler>, said it was late. | Two ministers, including Ana Soler | it was late | unnamed
<P:Ana Soler> met <P:Ilse Marn>. Both women said it was late. | Both women | it was late | person Ilse Marn; Ana Soler
# For whom pronouns stand.
<P:Ana Soler>, 24, from <L:Selm>, who says it is late, left. | who | it is late | person Ana Soler
<P:Ana Soler> and <P:Otto Vale> met. They said it was late. | They | it was late | person Ana Soler; Otto Vale
<P:Ana Soler> asked voters whether they thought it was late. | they | it was late | group
<P:Ana Soler>, whose husband, <P:Otto Reve>, sails, left. Then she said it was late. | she | it was late | person Ana Soler
With her husband away, <P:Ana Soler> left. Then she said it was late. | she | it was late | person Ana Soler
# Who goes by the bare surname is hardly called by the full name again and again.
<P:Otto Vale> spoke. <P:Jan Vale>, his son, sat. <P:Jan Vale> ate. <P:Jan Vale> sang. <P:Jan Vale> slept. <P:Vale> said it was late. | Vale#6 | it was late | person Otto Vale
# Nobody calls himself by his name.
<P:Otto Vale> came. <P:Jan Reve> spoke. People like <P:Vale>, he said, are few. | he | People like Vale | person Jan Reve
<P:Jan Reve> wept, <P:Otto Vale> said. <P:Vale> will go, he said. | he | Vale will go | person Jan Reve
# Whose the subject is.
<P:Ilse Marn> spoke. <P:Ana Soler>'s bill failed weeks after she said it was late. | she | it was late | person Ana Soler
# What stands before "who".
Mayor <P:Otto Vale> of <L:Selm>, who says it is late, left. | who | it is late | person Otto Vale
<P:Ana Soler>, 24, of <P:Selm>, <L:Orsania>, who says it is late, left. | who | it is late | person Ana Soler
Police met protesters here, who said it was late. | who | it was late | group
They paid <O:Future>, a super <O:PAC> that says it is late. | that | it is late | organisation Future
# Names behind a comma, with what their bearers are.
One of the family's lawyers, <P:Ana Soler>, said it was late. | One of the family's lawyers, Ana Soler | it was late | person Ana Soler
One superdelegate, union chairwoman <P:Ana Soler>, said it was late. | One superdelegate, union chairwoman Ana Soler | it was late | person Ana Soler
Another pollster, <P:Ana Soler> of <L:Selm>, said it was late. | Another pollster, Ana Soler of Selm | it was late | person Ana Soler
<P:Vale>’s father, the Rev. <P:Otto Vale>, said it was late. | Vale’s father, the Rev. Otto Vale | it was late | person Otto Vale
Sens. <P:Ana Soler> (D-Ost.) and <P:Otto Vale> (R-Ost.) said it was late. | Sens. Ana Soler (D-Ost.) and Otto Vale (R-Ost.) | it was late | person Ana Soler; Otto Vale
<P:Ana Soler> (D), <P:Otto Vale> (R) and <P:Jan Reve> (D) said it was late. | Ana Soler (D), Otto Vale (R) and Jan Reve (D) | it was late | person Ana Soler; Otto Vale; Jan Reve
# Slips of the pen, and others of the same surname.
<P:Leslie Wimer> came. <P:Winer> said it was late. | Winer | it was late | person Leslie Wimer
<P:Ilse Reve> waved. Mr. <P:Reve>, who said it was late, left. | who | it was late | person Reve
The <O:White House> called. The <O:House> said it was late. | The House | it was late | organisation House
On that point, <P:Soler Sunday> said it was late. | Soler | it was late | person Soler
# Offices of other countries.
President <P:Otto Vale> met <P:Jan Reve>. The <N:Tavorian> president said it was late. | The Tavorian president | it was late | unnamed
# Several, and some.
Police said it was late. | Police | it was late | group
The left said it was late. | The left | it was late | group
Sources close to <P:Otto Vale> said it was late. | Sources close to Otto Vale | it was late | unnamed
Those familiar with the plan said it was late. | Those familiar with the plan | it was late | unnamed
Someone said it was late. | Someone | it was late | unnamed
Everyone I met said it was late. | Everyone I met | it was late | group
These same <Y:Republicans> said it was late. | These same Republicans | it was late | group
One of the first polls showed it was late. | One of the first polls | it was late | document
The city of <L:Selm> waits. <L:Orrel> and <L:Orrel> burn. The city said it was late. | The city#2 | it was late | government Selm
# Somebody else than is named behind the pronoun.
<P:Otto Vale> spoke to <P:Jan Reve>. He told <P:Reve> it was late. | He | it was late | person Otto Vale
# Several who are joined.
Senators <P:Ilse Marn> of <L:Selm> and <P:Otto Vale> of <L:Berin> said it was late. | Senators Ilse Marn of Selm and Otto Vale of Berin | it was late | person Ilse Marn; Otto Vale
Mayor <P:Ilse Marn> (R) and former mayor <P:Otto Vale> said it was late. | Mayor Ilse Marn (R) and former mayor Otto Vale | it was late | person Ilse Marn; Otto Vale
<P:Ilse Marn> or <P:Otto Vale> said it was late. | Ilse Marn or Otto Vale | it was late | person Ilse Marn; Otto Vale
Neither <P:Ilse Marn> nor <P:Otto Vale> said it was late. | Neither Ilse Marn nor Otto Vale | it was late | person Ilse Marn; Otto Vale
<P:Ilse Marn>, a friend of <P:Otto Vale> and cooks, said it was late. | Ilse Marn, a friend of Otto Vale and cooks | it was late | person Ilse Marn
They met <P:Ilse Marn> and <P:Otto Vale>, who say it was late. | who | it was late | person Ilse Marn; Otto Vale
<P:Ilse Marn> met <P:Otto Vale>. The two said it was late. | The two | it was late | person Otto Vale; Ilse Marn
# Several groups are one.
Reporters and editors said it was late. | Reporters and editors | it was late | group
Liberal and conservative ministers said it was late. | Liberal and conservative ministers | it was late | group
# A group with some of its members.
Several ministers, including <P:Ilse Marn> and <P:Otto Vale>, said it was late. | Several ministers, including Ilse Marn and Otto Vale | it was late | group Several ministers, including Ilse Marn and Otto Vale; Ilse Marn; Otto Vale
Critics like <P:Ilse Marn>, a fellow of the <O:Orm Institute>, said it was late. | Critics like Ilse Marn, a fellow of the Orm Institute | it was late | group Critics like Ilse Marn, a fellow of the Orm Institute; Ilse Marn
# What stands before "who" is somebody.
They heard a spymaster who said it was late. | who | it was late | unnamed
They heard pooh-bahs who said it was late. | who | it was late | group
They met <P:Jan Reve>, who came, but who said it was late. | who#2 | it was late | person Jan Reve
<P:Jan Reve> of <L:Selm>, a baker who said it was late, left. | who | it was late | person Jan Reve
# What is shown and not said.
The latest footage shows it was late. | The latest footage | it was late | document
None of the videos showed it was late. | None of the videos | it was late | document
A series of emails shows it was late. | A series of emails | it was late | document
The union sent a letter to the board. “It thaws,” it reads. | it | It thaws | document
# What an article does not say of somebody just named may be meant.
<P:Ilse Marn> spoke. <P:Ilse Marn> said little. The actress said it was late. | The actress | it was late | person Ilse Marn
# The author, where the article names him.
<P:Ilse Marn>: It is late.¶I think it was late. | I | it was late | person Ilse Marn
Late again.¶I think it was late.¶<P:Ilse Marn> is a baker in <L:Selm>. | I | it was late | person Ilse Marn
Late again.¶Q: Well, <P:Ilse Marn>?¶A: I think it was late. | I | it was late | person Ilse Marn
Questions to <P:Ilse Marn>.¶<P:Otto Vale> left. <P:Vale> came.¶Q: So?¶A: Well.¶One.¶Two.¶Three. I think it was late. | I | it was late | person Ilse Marn
Questions to <P:Ilse Marn>.¶Q. So?¶A. I think it was late. | I | it was late | person Ilse Marn
Questions to <P:Ilse Marn>.¶Q: So?¶A: Well.¶Q: I think it was late. | I | it was late | unnamed the author
Late again.¶I think it was late.¶They met <P:Ilse Marn>. | I | it was late | unnamed the author
# Forms of address and offices tell the gender.
Spokeswoman <P:Ivan Morn> met <P:Peter Lang>. Then she said it was late. | she | it was late | person Ivan Morn
<P:Adda Tarn> came. Shopkeeper <P:Quill Orme> groaned. Friends of Mrs <P:Tarn> laughed. She said it was late. | She | it was late | person Adda Tarn
<P:Ada> "<P:Dot>" <P:Tarn> came. Friends of Mrs <P:Tarn> say she knew it was late. | she | it was late | person Ada "Dot" Tarn
“I met a girl of nine in Sern. She said it was late,” <P:Otto Vale> said. | She | it was late | unnamed
# Names beside what stands for them.
<P:Ana Soler> herself said it was late. | Ana Soler herself | it was late | person Ana Soler
A man calling himself <P:Otto> said it was late. | A man calling himself Otto | it was late | person Otto
A club that calls itself the <O:Quay Watch> said it was late. | A club that calls itself the Quay Watch | it was late | organisation Quay Watch
The union the <O:Harbour League> said it was late. | The union the Harbour League | it was late | organisation Harbour League
I. <P:Mira Vale> said it was late. | I. Mira Vale | it was late | person Mira Vale
# Phrases with numbers, days and halves.
Two other letters showed it was late. | Two other letters | it was late | document
A May 15, 2031 letter said it was late. | A May 15, 2031 letter | it was late | document
A picture taken in <L:Sern> showed it was late. | A picture taken in Sern | it was late | document
<O:Senate> and <O:Assembly> members said it was late. | Senate and Assembly members | it was late | group
# Whom "who" and "which" stand for.
Officials in the <O:Harbour Ministry> who said it was late left. | who | it was late | group
<P:Ana Soler> was a lawyer who said it was late. | who | it was late | person Ana Soler
<P:Ana Soler> (<L:Sern>), a former mayor and party chief who said it was late, left. | who | it was late | person Ana Soler
<P:Ana Soler> read two letters sent in May, which said it was late. | which | it was late | document
Leading figures who said it was late left. | who | it was late | group
# The first of a surname, and whom the next pronoun fits.
<P:Ana Soler> came. <P:Soler> said it was late. Her son <P:Otto Soler> came. | Soler#2 | it was late | person Ana Soler
# Authors, by their notes; with others they are a group.
I think it was late.¶Sen. <P:Ana Soler>, of <L:Sern>, chairs the council. | I | it was late | person Ana Soler
I think it was late.¶Reprinted from A Winter by <P:Ana Soler>. | I | it was late | person Ana Soler
I think it was late.¶<P:Ana Soler>¶<L:Sern> | I | it was late | person Ana Soler
We think it was late.¶<P:Ana Soler> is a baker. | We | it was late | group
""")
  void theLastSourceIs(String text, String source, String content, String actor) {
    Speaker speaker = Staged.of(text.replace('¶', '\n')).says(source, content).last();
    String found = speaker.actor().type().wireName();
    boolean named = actor.contains(" ");
    assertThat(named ? found + " " + speaker.names() : found).isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
# A quotation left open goes on in the next paragraph.
“It rains,” <P:Ana Soler> said. “It pours.¶“It thaws.” | It thaws | Ana Soler
# The same paragraph.
“It rains,” <P:Ana Soler> said, adding: “It thaws.” | It thaws | Ana Soler
# Closed quotations, slogans and lines of plays do not go on.
“It rains,” <P:Ana Soler> said.¶“It thaws.” The line, from a play, hangs on banners. | It thaws |
“It rains,” <P:Ana Soler> said.¶'It thaws' is the slogan of the year. | It thaws |
""")
  void wordsWithoutASourceAre(String text, String content, String speaker) {
    Staged staged =
        Staged.of(text.replace('¶', '\n')).says("Ana Soler", "It rains").says("", content);
    assertThat(lastOf(staged)).isEqualTo(speaker == null ? "" : speaker);
  }

  private static String lastOf(Staged staged) {
    List<String> all = staged.all();
    return all.get(all.size() - 1);
  }

  @Test
  void theyAreThoseNamedTogether() {
    String aside = "<P:Ana Soler>, the mayor, and <P:Rolf Keane> met. They said it was late.";
    assertThat(Staged.of(aside).says("They", "it was late").last().names())
        .isEqualTo("Ana Soler; Rolf Keane");
    String three =
        "<O:Quay Watch>, <O:Harbour League> and <O:Sern Club> met. They said it was late.";
    assertThat(Staged.of(three).says("They", "it was late").last().actors()).hasSize(3);
  }

  @Test
  void whichIsNoPerson() {
    String text = "They met the head of a club called Cheers for <P:Vale>, which says it is late.";
    assertThat(Staged.of(text).says("which", "it is late").resolve().get(0).best()).isNull();
  }
}
