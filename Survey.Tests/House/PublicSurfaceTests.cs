using PublicApiGenerator;
using Survey.Analysis.Figures;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.House;

/// <summary>What Survey.Analysis shows to Survey.Api is approved in public-surface.txt, one change at a time.</summary>
public sealed class PublicSurfaceTests
{
    private const string Approval = "SURVEY_APPROVE_SURFACE";

    private static readonly string Approved = Path.Combine(ProjectFolder.Root, "Survey.Tests", "House", "public-surface.txt");

    [Fact]
    public void PublicSurface_OfTheAnalysis_IsTheApprovedOne()
    {
        var surface = typeof(Figure).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false });
        string[] actual = [.. surface.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        var approved = File.ReadAllLines(Approved);
        if (Environment.GetEnvironmentVariable(Approval) == "1")
        {
            File.WriteAllText(Approved, string.Join('\n', actual) + "\n");
        }

        Assert.True(
            actual.SequenceEqual(approved),
            $"""
            The public surface of Survey.Analysis has changed:
            {Difference(approved, actual)}
            Make internal what Survey.Api does not need. To approve the rest, run this test once with {Approval}=1,
            read the difference of Survey.Tests/House/public-surface.txt and commit it.
            """
        );
    }

    [Fact]
    public void Difference_NamesWhatIsGoneAndWhatIsNew() =>
        Assert.Equal("- gone\n+ new", Difference(["same", "gone", "twice"], ["same", "twice", "new", "twice"]));

    /// <summary>Lines that are in one text only; the order of equal lines is not compared.</summary>
    private static string Difference(IEnumerable<string> before, IEnumerable<string> after) =>
        string.Join(
            '\n',
            before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}"))
        );
}
