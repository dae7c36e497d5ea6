using System.Text;

namespace Survey.Tests.Answering;

/// <summary>The content of a database's files, including logs.</summary>
internal static class Files
{
    public static async Task<bool> Contain(TemporaryFolder folder, string text)
    {
        foreach (
            var file in Directory.EnumerateFiles(folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content);
            if (content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
