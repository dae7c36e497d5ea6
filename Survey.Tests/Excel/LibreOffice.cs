using System.Diagnostics;

namespace Survey.Tests.Excel;

/// <summary>Headless LibreOffice with a separate profile that recalculates every formula of a file it opens.</summary>
internal static class LibreOffice
{
    private const string AlwaysRecalculate = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly string? Program = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);

    public static void SkipWhereAbsent()
    {
        if (Program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice must be installed in CI.");
            Assert.Skip("LibreOffice is not installed: the file was not opened with another program.");
        }
    }

    /// <summary>The part that opens documents is a package of its own.</summary>
    public static void SkipWithoutWriter()
    {
        SkipWhereAbsent();
        if (!File.Exists("/usr/lib/libreoffice/program/libswlo.so"))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice Writer must be installed in CI.");
            Assert.Skip("LibreOffice Writer is not installed: the document was not opened with another program.");
        }
    }

    /// <summary>Converts all files of a folder in one go.</summary>
    /// <returns>The folder with the results.</returns>
    public static string Convert(TemporaryFolder folder, string pattern, string format, int minutes = 4)
    {
        var (profile, results) = (folder.File("profile"), folder.File("converted"));
        Directory.CreateDirectory(System.IO.Path.Combine(profile, "user"));
        File.WriteAllText(System.IO.Path.Combine(profile, "user", "registrymodifications.xcu"), AlwaysRecalculate);
        string[] arguments =
        [
            "--headless",
            $"-env:UserInstallation=file://{profile}",
            "--convert-to",
            format,
            "--outdir",
            results,
            .. Directory.GetFiles(folder.Path, pattern),
        ];
        using var process = Process.Start(
            new ProcessStartInfo(Program!, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(minutes)), "LibreOffice did not finish.");
        Assert.True(process.ExitCode == 0, $"{output.Result}\n{errors.Result}");
        return results;
    }
}
