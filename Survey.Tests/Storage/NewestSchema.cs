using Survey.Api.Storage;

namespace Survey.Tests.Storage;

/// <summary>Databases that every migration has been applied to, and nothing else: made once, copied for each test.</summary>
internal static class NewestSchema
{
    private static readonly Lazy<byte[]> Sqlite = new(MakeFile);

    /// <summary>A new SQLite file, for this user only.</summary>
    public static void CopyTo(string path)
    {
        using var file = PrivateFile.CreateForServer(path, FileMode.CreateNew);
        file.Write(Sqlite.Value);
    }

    /// <param name="address">Of an empty database.</param>
    public static void Make(string address)
    {
        using var dialect = Dialect.Of(DataAddress.Parse(address), isReader: false);
        using var writer = dialect.OpenWriter();
        Migrator.Run(dialect, writer);
    }

    private static byte[] MakeFile()
    {
        using var folder = new TemporaryFolder();
        Make(folder.File("survey.db"));
        return File.ReadAllBytes(folder.File("survey.db"));
    }
}
