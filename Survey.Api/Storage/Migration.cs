using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Survey.Api.Storage;

/// <summary>One step of the schema, from an embedded file <c>Migrations/DATABASE/0001_name.sql</c>.</summary>
/// <param name="Number">Its place in the order.</param>
/// <param name="Name">The file's.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 in hexadecimal, independent of the line endings of the working copy.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n").TrimEnd())));

    /// <summary>All migrations of a database, in their order.</summary>
    public static IReadOnlyList<Migration> All(string database)
    {
        var folder = $"{typeof(Migration).Namespace}.Migrations.{database}.";
        return
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Load(name, name[folder.Length..])),
        ];
    }

    private static Migration Load(string resource, string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
