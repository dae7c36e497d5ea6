using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.Tests.Commands;
using Survey.Tests.Excel;

namespace Survey.Tests.Translations;

/// <summary>What commands write in a language that only files have.</summary>
public sealed class PortugueseCommandsTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PortugueseSurvey survey = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        survey.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Report_InPortuguese_HasItsWordsNumbersAndDates()
    {
        var (exitCode, _, _) = Analyse("report.json", PortugueseSurvey.Texts);

        Assert.Equal(0, exitCode);
        var report = JsonNode.Parse(File.ReadAllText(folder.File("report.json")))!;
        var text = report.ToJsonString(Readable);
        Assert.Equal("pt", (string?)report["language"]);
        Assert.Contains("\"Respondentes\"", text, StringComparison.Ordinal);
        Assert.Contains("Intervalos: pontuação de Wilson, confiança de 95%.", text, StringComparison.Ordinal);
        Assert.Matches("V de Cramér 0,[0-9]{2}", text);
        Assert.Matches(
            "[0-9]+ de (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro) de 2020",
            text
        );
        Assert.DoesNotContain(
            "respondents",
            text.Replace("\"respondents\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Workbook_InPortuguese_HasNoEnglishSheetWords()
    {
        Assert.Equal(0, Analyse("report.xlsx", PortugueseSurvey.Texts).ExitCode);

        using var workbook = new WorkbookFile(File.ReadAllBytes(folder.File("report.xlsx")));
        var texts = workbook.SheetNames.SelectMany(workbook.Texts).ToHashSet();
        Assert.Contains("Índice", texts);
        Assert.DoesNotContain("Contents", texts);
    }

    [Fact]
    public void Report_WithoutTheTexts_IsStillWritten()
    {
        Assert.Equal(0, Analyse("report.json", texts: null).ExitCode);
        Assert.Contains("\"Respondents\"", File.ReadAllText(folder.File("report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void CrossTab_InPortuguese_ExplainsItself()
    {
        var (exitCode, output, _) = CommandProcess.Run([
            "crosstab",
            Example.GuideAnswers,
            "--questionnaire",
            survey.Folder,
            "--rows",
            "ownership",
            "--columns",
            "size",
            "--language",
            "pt",
            "--texts",
            PortugueseSurvey.Texts,
        ]);

        Assert.Equal(0, exitCode);
        Assert.Contains("Teste de todo o quadro: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_InPortuguese_AreWritten()
    {
        var (exitCode, _, error) = CommandProcess.Run([
            "invite",
            "--survey",
            "digital-skills",
            "--questionnaires",
            survey.Questionnaires,
            "--url",
            "https://survey.example.org",
            "--out",
            folder.Path,
            "--texts",
            PortugueseSurvey.Texts,
        ]);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Cara colega, caro colega", File.ReadAllText(folder.File("texts.pt.txt")), StringComparison.Ordinal);
        Assert.Contains(
            "Aponte a câmara",
            WebUtility.HtmlDecode(File.ReadAllText(folder.File("poster.pt.html"))),
            StringComparison.Ordinal
        );
    }

    private (int ExitCode, string Output, string Error) Analyse(string name, string? texts) =>
        CommandProcess.Run([
            "analyse",
            Example.GuideAnswers,
            "--questionnaire",
            survey.Folder,
            "--language",
            PortugueseSurvey.Language,
            "--out",
            folder.File(name),
            .. texts is null ? Array.Empty<string>() : ["--texts", texts],
        ]);
}
