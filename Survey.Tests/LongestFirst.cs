using Survey.Tests.Browser;
using Survey.Tests.Commands;
using Survey.Tests.Disclosure;
using Survey.Tests.Excel;
using Survey.Tests.Reports.Suppression;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Survey.Tests.LongestFirst))]

namespace Survey.Tests;

/// <summary>Starts the collections that take longest first, so that at the end no core waits for one of them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Names =
    [
        typeof(JourneyInBrowserTests).FullName!,
        typeof(AccessibilityTests).FullName!,
        WithBrowser.Name,
        typeof(LibreOfficeTests).FullName!,
        typeof(LargeWorkbookTests).FullName!,
        typeof(ValidWorkbookTests).FullName!,
        typeof(AnalyseCommandTests).FullName!,
        typeof(ImportCommandTests).FullName!,
        typeof(ReportAttackTests).FullName!,
        typeof(SuppressionPlanTests).FullName!,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => Place(collection))];

    /// <summary>The name of a class stands among the words of its collection's.</summary>
    private static int Place(ITestCollection collection)
    {
        var words = collection.TestCollectionDisplayName.Split(' ');
        var place = Array.FindIndex(Names, words.Contains);
        return place < 0 ? Names.Length : place;
    }
}
