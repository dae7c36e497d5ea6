using System.Data.Common;
using Npgsql;

namespace Survey.Api.Storage;

/// <summary>
/// Where the answers are kept: a connection string that names a <c>Host</c> is PostgreSQL, anything else a SQLite file.
/// </summary>
internal sealed record DataAddress
{
    private const string FileKey = "Data Source";

    private DataAddress(bool isPostgres, string text) => (IsPostgres, Text) = (isPostgres, text);

    public bool IsPostgres { get; }

    /// <summary>The connection string, or the full path of the file.</summary>
    public string Text { get; }

    /// <exception cref="DatabaseException">
    /// A connection string names neither, or has a key that PostgreSQL does not know.
    /// </exception>
    public static DataAddress Parse(string text)
    {
        var keys = Keys(text);
        if (keys is not null && (keys.ContainsKey("Host") || keys.ContainsKey("Server")))
        {
            return new(isPostgres: true, Checked(text));
        }

        if (keys is not null && text.Contains(';', StringComparison.Ordinal) && !keys.ContainsKey(FileKey))
        {
            throw new DatabaseException(
                "The connection string names neither a Host (PostgreSQL) nor a Data Source (a SQLite file)."
            );
        }

        var path = keys is not null && keys.TryGetValue(FileKey, out var file) ? (string)file : text;
        return new(isPostgres: false, Target(Path.GetFullPath(path)));
    }

    /// <summary>The file itself where the name is a symbolic link: what lies beside it must have one name only.</summary>
    private static string Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{path} leads nowhere: {fault.Message}", fault);
        }
    }

    /// <summary>For display: without user and password.</summary>
    public override string ToString()
    {
        if (!IsPostgres)
        {
            return Text;
        }

        var builder = new NpgsqlConnectionStringBuilder(Text);
        return $"PostgreSQL {builder.Database ?? builder.Username} on {builder.Host}";
    }

    private static DbConnectionStringBuilder? Keys(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Checked(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ToString();
        }
        catch (ArgumentException exception)
        {
            throw new DatabaseException($"The connection string is not one of PostgreSQL: {exception.Message}", exception);
        }
    }
}
