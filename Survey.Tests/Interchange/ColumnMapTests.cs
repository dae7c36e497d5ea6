using System.Text;
using Survey.Analysis.Interchange;
using Survey.Analysis.Interchange.Maps;
using Survey.Analysis.Problems;

namespace Survey.Tests.Interchange;

public sealed class ColumnMapTests
{
    [Fact]
    public void Read_AnyTableThroughAMap_IsItsAnswers()
    {
        const string Table =
            "Nr,When,Eigentümer,Internet,Sicherheit,SEO,Rest\n1,02.03.2026 09:15,Staat,x,,Allein,?\n2,22.03.2026 09:15,Privat,,x,Nicht,?\n";
        const string Map =
            "column,question,part,words,code\n"
            + "Nr,,,,\nWhen,submitted_at,,,\n"
            + "Eigentümer,ownership,,,\nEigentümer,ownership,,Staat,public\nEigentümer,ownership,,Privat,private\n"
            + "Internet,skills,web,,\nInternet,skills,web,x,1\nSicherheit,skills,safety,,\nSicherheit,skills,safety,x,1\n"
            + "SEO,levels,seo,,\nSEO,levels,seo,Allein,alone\nSEO,levels,seo,Nicht,cannot\n";
        var (reading, responses) = Read(Table, Map);
        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                "levels: seo=alone | ownership: public | skills: [web]",
                "levels: seo=cannot | ownership: private | skills: [safety]",
            ],
            responses.Select(response => AnswersText.Plain(response.Answers))
        );
        Assert.Equal(2, responses[0].SubmittedAt!.Value.Day);
        Assert.Equal(
            ["Nr", "Rest"],
            reading.Reconciliation.Columns.Where(column => column.Variable is null).Select(column => column.Header)
        );
    }

    [Fact]
    public void Map_Written_GivesTheSameAnswersAndSurvivesRewordedOptions()
    {
        const string Before = "Who owns the museum?,Which skills are scarce?\nPublic,Web;Safety\n";
        var (reading, responses) = AnswersText.Read(Before);
        using var stream = new MemoryStream();
        ColumnMapFile.Write(stream, reading.Reconciliation);
        var map = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"Who owns the museum?\",\"ownership\",\"\",\"Public\",\"public\"", map, StringComparison.Ordinal);

        var (again, same) = Read(Before, map);
        Assert.Empty(again.Problems);
        Assert.Equal(AnswersText.Plain(responses[0].Answers), AnswersText.Plain(same[0].Answers));

        map += "\"Who owns the museum?\",\"ownership\",\"\",\"The state\",\"public\"\n";
        var (_, reworded) = Read("Who owns the museum?,Which skills are scarce?\nThe state,Web\n", map);
        Assert.Equal("ownership: public | skills: [web]", AnswersText.Plain(reworded[0].Answers));
    }

    [Fact]
    public void Map_OfAnUnknownTable_ListsItsColumns()
    {
        var (reading, _) = AnswersText.Read("Farbe,Form\nrot,rund\n");
        using var stream = new MemoryStream();
        ColumnMapFile.Write(stream, reading.Reconciliation);
        Assert.Contains("\"Farbe\",\"\",\"\",\"\",\"\"", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map/header", 1, "column,question\na,b\n")]
    [InlineData("map/unknown-question", 2, "column,question,part,words,code\na,ownershp,,,\n")]
    [InlineData("map/unknown-part", 2, "column,question,part,words,code\na,skills,wob,,\n")]
    [InlineData("map/unknown-part", 2, "column,question,part,words,code\na,levels,,,\n")]
    [InlineData("map/unknown-code", 3, "column;question;part;words;code\na;ownership;;;\na;ownership;;Staat;state\n")]
    public void Map_WithAFault_SaysWhere(string id, int line, string map)
    {
        var (value, problems) = ColumnMapFile.Read(new SourceFile("map.csv", Encoding.UTF8.GetBytes(map)), AnswersText.Sample);
        Assert.Null(value);
        Assert.Equal((id, line), (problems[0].Id, problems[0].Line));
    }

    private static (AnswersReading Reading, List<Survey.Analysis.Responses.Response> Responses) Read(string table, string map)
    {
        var (value, problems) = ColumnMapFile.Read(new SourceFile("map.csv", Encoding.UTF8.GetBytes(map)), AnswersText.Sample);
        Assert.Empty(problems);
        var responses = new List<Survey.Analysis.Responses.Response>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        var reading = AnswersFile.Read(
            stream,
            "table.csv",
            AnswersText.Sample,
            (response, _) => responses.Add(response),
            new() { Map = value }
        );
        return (reading, responses);
    }
}
