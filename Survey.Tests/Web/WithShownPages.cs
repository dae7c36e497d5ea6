namespace Survey.Tests.Web;

/// <summary>The tests that look at the same pages.</summary>
[CollectionDefinition(Name)]
public sealed class WithShownPages : ICollectionFixture<ShownPages>
{
    public const string Name = "Pages";
}
