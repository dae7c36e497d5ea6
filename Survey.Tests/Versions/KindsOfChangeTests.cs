using System.Text;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.Versions;

/// <summary>
/// Whatever changed, everything works for earlier answers, drafts and files, or says what to do. docs/changes.md shows the cells as a
/// table.
/// </summary>
public abstract class KindsOfChangeTests(ChangedSurveys surveys)
{
    private const string Approval = "SURVEY_APPROVE_CHANGES";

    private const string Start = "| change | ";

    private static string Page => Path.Combine(ProjectFolder.Root, "docs", "changes.md");

    public static TheoryData<string, string> Cells =>
        [
            .. KindOfChange.All.Keys.SelectMany(kind =>
                ChangeCells.Situations.Keys.Select(situation => new TheoryDataRow<string, string>(kind, situation))
            ),
        ];

    [Fact]
    public void Kinds_AreAtLeastForty() => Assert.True(KindOfChange.All.Count >= 40, $"{KindOfChange.All.Count}");

    [Theory, MemberData(nameof(Cells))]
    public async Task Cell_OfAKindAndASituation_WorksOrSaysWhatToDo(string kind, string situation) =>
        Assert.NotEmpty(await surveys.Cell(kind, situation));

    [Fact]
    public async Task Table_InTheDocumentation_IsWhatTheTestsFind()
    {
        var table = await Table();
        var page = await File.ReadAllTextAsync(Page);
        var before = page[page.IndexOf(Start, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable(Approval) == "1")
        {
            await File.WriteAllTextAsync(Page, page[..^before.Length] + table);
        }

        Assert.True(
            table == before,
            $"docs/changes.md differs; run this test once with {Approval}=1 and read the difference.\n{table}"
        );
    }

    private async Task<string> Table()
    {
        var situations = ChangeCells.Situations.Keys.ToList();
        var table = new StringBuilder();
        table.Append(Start).AppendJoin(" | ", situations).Append(" |\n");
        table.Append("|---|").Insert(table.Length, "---|", situations.Count).Append('\n');
        foreach (var kind in KindOfChange.All.Keys)
        {
            var cells = new List<string>();
            foreach (var situation in situations)
            {
                cells.Add(await surveys.Cell(kind, situation));
            }

            table.Append("| ").Append(kind).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return table.ToString();
    }
}

public sealed class KindsOfChangeOnSqliteTests(ChangedSurveysOnSqlite surveys)
    : KindsOfChangeTests(surveys),
        IClassFixture<ChangedSurveysOnSqlite>;

public sealed class KindsOfChangeOnPostgresTests(ChangedSurveysOnPostgres surveys)
    : KindsOfChangeTests(surveys),
        IClassFixture<ChangedSurveysOnPostgres>;
