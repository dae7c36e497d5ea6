namespace Survey.Tests.Upkeep;

/// <summary>Tests of a database and a copy of it, side by side in a folder.</summary>
public abstract class CopyTests : IDisposable
{
    private protected static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private protected TemporaryFolder Folder { get; } = new();

    private protected string Live => Folder.File("survey.db");

    private protected string Copy => Folder.File("copy.db");

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
