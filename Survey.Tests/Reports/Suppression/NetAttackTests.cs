using Survey.Analysis.Plans;
using Survey.Analysis.Reports;

namespace Survey.Tests.Reports.Suppression;

/// <summary>
/// Readers who know what a net is made of subtract: a hidden option from its net, or a hidden other option from base and net. The
/// test knows nothing of the sums that protect a net.
/// </summary>
public sealed class NetAttackTests
{
    private static readonly QuestionnaireFolder Folder = Example.DigitalSkills();

    [Theory]
    [InlineData(3, 1, 7)]
    [InlineData(5, 2, 11)]
    [InlineData(7, 3, 14)]
    public void NoHiddenCount_FollowsFromANet(int minCell, int seed, int size)
    {
        var answers = RandomAnswers.Of(Folder.Questionnaire, seed, ("GR", size), ("IT", size + 1), ("ES", size - 1));
        var report = ReportBuilder.Build(Folder, answers, new ReportOptions { MinCell = minCell });
        var tables = report.Tables.Where(table => table.NetCount > 0).ToList();
        Assert.NotEmpty(tables);
        Assert.Contains(tables, table => table.HasHidden);
        Assert.All(Folder.Plan!.Nets, net => Attack(tables, net, minCell));
    }

    private static void Attack(List<ReportTable> tables, NetPlan net, int minCell)
    {
        foreach (var table in tables.Where(table => table.Rows.Any(row => row[0].Text == net.Id)))
        {
            var isMultiple = table.Columns.Any(column => column.Quantity == "mentions");
            for (var count = 0; count < table.Columns.Count; count++)
            {
                if (table.Columns[count] is { Quantity: "count", BaseColumn: { } name })
                {
                    var @base = table.Columns.ToList().FindIndex(column => column.Name == name);
                    Subtract(
                        [.. table.Rows.Select(row => (row[0].Text!, row[count].Number, row[@base].Number))],
                        net,
                        minCell,
                        isMultiple
                    );
                }
            }
        }
    }

    private static void Subtract(List<(string Code, double? Count, double? Base)> rows, NetPlan net, int minCell, bool isMultiple)
    {
        var whole = rows.Single(row => row.Code == net.Id);
        var members = rows.Where(row => net.Options.Contains(row.Code)).ToList();
        if (whole.Count is not { } count || isMultiple)
        {
            return;
        }

        Assert.True(count >= minCell && !(whole.Base - count < minCell), $"{net.Id}: {count} of {whole.Base}");
        Assert.True(
            members.Count(member => member.Count is null) != 1,
            $"one option is hidden and the net is shown: {string.Join("; ", rows)}"
        );
    }
}
