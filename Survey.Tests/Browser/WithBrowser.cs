namespace Survey.Tests.Browser;

/// <summary>The tests that share a browser and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class WithBrowser : ICollectionFixture<Site>
{
    public const string Name = "Browser";
}
