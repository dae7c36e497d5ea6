using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// What a copy must be, in a JSON file beside it. Its own hash is part of it, so that a change of either file is noticed.
/// </summary>
internal sealed record BackupManifest
{
    private static readonly string[] Logs = ["-wal", "-journal"];

    public const string Ending = ".manifest.json";

    /// <summary>Far beyond thousands of surveys; a larger file is not a manifest.</summary>
    private const long LargestFile = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
    };

    public required DateTimeOffset Made { get; init; }

    /// <summary>The version of the program that made the copy.</summary>
    public required string Product { get; init; }

    public required long Schema { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Of the copy.</summary>
    public required string Sha256 { get; init; }

    /// <inheritdoc cref="DatabaseContent.Surveys"/>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Surveys { get; init; }

    /// <inheritdoc cref="DatabaseContent.Sha256"/>
    public required string RowsSha256 { get; init; }

    /// <inheritdoc cref="DatabaseContent.Unreadable"/>
    public required long Unreadable { get; init; }

    /// <summary>Of this manifest with an empty text here.</summary>
    public required string ManifestSha256 { get; init; }

    [JsonIgnore]
    public DatabaseContent Content => new(Schema, Surveys, RowsSha256, Unreadable);

    public static string PathOf(string copy) => copy + Ending;

    /// <param name="file">The finished copy.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="now">When it was made.</param>
    public static BackupManifest Of(string file, DatabaseContent content, DateTimeOffset now)
    {
        var manifest = new BackupManifest
        {
            Made = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            Product = ProductVersion.Text,
            Schema = content.Schema,
            Bytes = new FileInfo(file).Length,
            Sha256 = HashOf(file),
            Surveys = content.Surveys,
            RowsSha256 = content.Sha256,
            Unreadable = content.Unreadable,
            ManifestSha256 = "",
        };
        return manifest with { ManifestSha256 = manifest.OwnHash() };
    }

    /// <summary>The manifest beside a copy, after both have been compared; null where there is none.</summary>
    /// <exception cref="DatabaseException">The manifest or the copy has been changed.</exception>
    public static BackupManifest? Verified(string copy)
    {
        var path = PathOf(copy);
        if (!File.Exists(path))
        {
            return null;
        }

        var manifest = Read(path);
        if (new FileInfo(copy).Length != manifest.Bytes || HashOf(copy) != manifest.Sha256)
        {
            throw new DatabaseException($"{copy} is not as it was made: it does not match {path}. Use another backup.");
        }

        foreach (var log in Logs.Select(ending => copy + ending).Where(File.Exists))
        {
            throw new DatabaseException($"{log} does not belong to a backup: remove it, then try again.");
        }

        return manifest;
    }

    /// <summary>Writes it beside the copy, on the disk when this returns.</summary>
    public void WriteBeside(string copy)
    {
        var part = PathOf(copy) + ".part";
        using (var file = PrivateFile.CreateForServer(part, FileMode.Create))
        {
            file.Write(Text());
            file.Flush(flushToDisk: true);
        }

        File.Move(part, PathOf(copy), overwrite: true);
    }

    private static BackupManifest Read(string path)
    {
        try
        {
            var text = new FileInfo(path).Length <= LargestFile ? File.ReadAllBytes(path) : [];
            // Compared byte for byte as well: white space and the order of members are not covered by the hash.
            if (
                JsonSerializer.Deserialize<BackupManifest>(text, Format) is { } manifest
                && manifest.OwnHash() == manifest.ManifestSha256
                && manifest.Text().AsSpan().SequenceEqual(text)
            )
            {
                return manifest;
            }
        }
        catch (JsonException)
        {
            // Reported below: what is wrong in it does not matter.
        }

        throw new DatabaseException($"{path} is not as it was written. Use another backup.");
    }

    private byte[] Text() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Format), .. "\n"u8];

    private string OwnHash() => Convert.ToHexStringLower(SHA256.HashData((this with { ManifestSha256 = "" }).Text()));

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
