using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Api.Storage;
using Survey.Tests.Commands;

namespace Survey.Tests.Storage;

/// <summary>One owner per file, under whatever name; and only of files that can be its database.</summary>
public sealed class OwnerLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Live => folder.File("survey.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task SymbolicLink_ToAFileInUse_IsInUse()
    {
        await using var owner = Database.Open(Live);
        File.CreateSymbolicLink(folder.File("other.db"), Live);

        Assert.True(Assert.Throws<DatabaseException>(() => Database.Open(folder.File("other.db"))).IsInUse);
        Assert.Equal(1, Retention(folder.File("other.db")).ExitCode);
    }

    [Fact]
    public async Task SymbolicLink_ToAFileInNobodysUse_IsTheFile()
    {
        File.CreateSymbolicLink(folder.File("other.db"), Live);

        await using var owner = Database.Open(folder.File("other.db"));
        await owner.Write(connection => connection.Execute("INSERT INTO notices VALUES ('s', '{}')"));

        Assert.True(File.Exists(Live + "-wal"));
        Assert.False(File.Exists(folder.File("other.db") + "-wal"));
    }

    [Fact]
    public async Task HardLink_IsRefusedForWritersAndReaders()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux can the number of a file's names be read.");
        await using (Database.Open(Live))
        {
            HardLink("other.db");
            Assert.Equal(1, Retention(folder.File("other.db")).ExitCode);
        }

        Assert.Contains("2 names", Assert.Throws<DatabaseException>(() => Database.Open(Live)).Message);
        Assert.Contains("2 names", Assert.Throws<DatabaseException>(() => DatabaseReader.Open(folder.File("other.db"))).Message);
        File.Delete(folder.File("other.db"));
        await using var again = Database.Open(Live);
    }

    [Fact]
    public async Task LockFile_ThatDoesNotExist_CannotBeDeleted()
    {
        await using var owner = Database.Open(Live);

        File.Delete(Live + ".lock");

        var (exitCode, _, error) = Retention(Live);
        Assert.Equal((1, $"{Live} is in use by another process.\n"), (exitCode, error));
    }

    [Fact]
    public async Task LockFile_OfAnEarlierReleaseThatRuns_CountsToo()
    {
        await using (Database.Open(Live)) { }
        using (PrivateFile.Create(Live + ".lock", FileMode.OpenOrCreate))
        {
            Assert.True(Assert.Throws<DatabaseException>(() => Database.Open(Live)).IsInUse);
        }

        await using var owner = Database.Open(Live);
    }

    /// <summary>A failed attempt must not end the locks that SQLite holds for the owner in the same process.</summary>
    [Fact]
    public async Task Attempt_InTheSameProcess_LeavesTheLocksOfSqlite()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The locks of a process are read from /proc.");
        await using var owner = Database.Open(Live);
        await owner.Write(connection => connection.Execute("INSERT INTO notices VALUES ('s', '{}')"));
        var inode = Posix.Identify(Live)!.Value.Inode;
        var before = Locks(inode);

        Assert.Throws<DatabaseException>(() => Database.Open(Live));
        SqliteFile.RefuseOthers(Live);

        Assert.NotEmpty(before);
        Assert.Equal(before, Locks(inode));
    }

    [Theory]
    [InlineData("passwd")]
    [InlineData("folder")]
    [InlineData("pipe")]
    [InlineData("theirs.db")]
    public void FileOfAnotherKind_IsRefusedInASentence_AndNothingIsWritten(string name)
    {
        var path = folder.File(name);
        Make(path);
        string[][] commands =
        [
            ["serve", "--urls", "http://127.0.0.1:0"],
            ["export", "--survey", "digital-skills", "--out", folder.File("out.csv")],
            ["backup", folder.File("copy.db")],
            ["check-data"],
        ];
        var before = Directory.GetFileSystemEntries(folder.Path);

        foreach (var command in commands)
        {
            var (exitCode, output, error) = CommandProcess.Run([.. command, "--data", path]);

            Assert.Equal((1, ""), (exitCode, output));
            Assert.Contains(path, error);
            Assert.Single(error.Trim().Split('\n'));
            Assert.DoesNotContain("SQLite Error", error);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void File_ThatRootMakesInAnothersFolder_BelongsToThatUser()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root gives files away.");
        const uint someone = 65534;
        Run("chown", $"{someone}:{someone}", folder.Path);

        PrivateFile.CreateForServer(Live, FileMode.CreateNew).Dispose();
        PrivateFile.CreateFolderForServer(Live + ".tasks");

        Assert.Equal(someone, Posix.Identify(Live)!.Value.User);
        Assert.Equal(someone, Posix.Identify(Live + ".tasks")!.Value.User);
    }

    [Theory]
    [InlineData("survey.db")]
    [InlineData("survey.db.keys/key.xml")]
    public void File_OfAnotherUser_IsNamedWithWhatToDo(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Needs two users.");
        SetMode(folder.Path, (UnixFileMode)0b111_111_111);
        Directory.CreateDirectory(Live + ".keys");
        SetMode(Live + ".keys", (UnixFileMode)0b111_111_111);
        var ofRoot = folder.File(name);
        File.WriteAllText(ofRoot, "");
        SetMode(ofRoot, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var program = typeof(Database).Assembly.Location;

        var (exitCode, error) = Run(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "dotnet",
            program,
            "retention",
            "--data",
            Live
        );

        Assert.SkipWhen(
            exitCode is 127 or 126 || error.Contains("Permission denied"),
            "Another user cannot run the program here."
        );
        Assert.Equal(1, exitCode);
        Assert.Contains($"{ofRoot} cannot be used by the user", error);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static (int ExitCode, string Output, string Error) Retention(string data) =>
        CommandProcess.Run("retention", "--dry-run", "--data", data);

    private static List<string> Locks(ulong inode) =>
        [
            .. File.ReadLines("/proc/locks")
                .Where(line => line.Contains("POSIX") && line.Contains($":{inode} "))
                .Select(line => line[line.IndexOf("POSIX", StringComparison.Ordinal)..]),
        ];

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static void Make(string path)
    {
        switch (Path.GetFileName(path))
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "pipe":
                Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has no such files.");
                Run("mkfifo", path);
                break;
            case "theirs.db":
                using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
                {
                    other.Open();
                    other.Execute("CREATE TABLE theirs (x INTEGER)");
                }

                break;
            default:
                File.WriteAllText(path, "root:x:0:0:root:/root:/bin/bash\n");
                break;
        }
    }

    private void HardLink(string name) => Run("ln", Live, folder.File(name));

    private static (int ExitCode, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
