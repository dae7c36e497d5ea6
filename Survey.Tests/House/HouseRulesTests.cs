using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Survey.Analysis.Figures;
using Survey.Analysis.Texts;
using Survey.Tests.Questionnaires;

namespace Survey.Tests.House;

/// <summary>Rules of the project that a compiler cannot check.</summary>
public sealed class HouseRulesTests
{
    private static readonly Assembly[] Assemblies = [typeof(Share).Assembly, typeof(Survey.Api.Web.WebSettings).Assembly];

    [Fact]
    public void Classes_AreSealedOrStatic_ExceptClosedFamilies()
    {
        var open = OwnTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !type.Name.EndsWith("_Imports", StringComparison.Ordinal) && !IsRazor(type))
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void PublicProperties_OfTheAnalysis_CannotBeChangedLater()
    {
        var settable = typeof(Share)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property =>
                property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            )
            .Select(property => $"{property.DeclaringType}.{property.Name}");
        Assert.Empty(settable);
    }

    [Fact]
    public void EveryTextCatalogue_HasEveryKeyInEveryLanguage()
    {
        foreach (var (assembly, name) in Assemblies.SelectMany(Catalogues))
        {
            var catalogue = TextCatalogue.Load(assembly, name);
            Assert.All(catalogue.Keys, key =>
                Assert.All(TextCatalogue.Languages, language =>
                    Assert.True(catalogue.Has(key, language), $"{name}: '{key}' has no text in {language}")
                )
            );
            var first = TextCatalogue.Languages[0];
            Assert.All(catalogue.Keys, key =>
                Assert.All(TextCatalogue.Languages, language =>
                    Assert.Equal(Places(catalogue.Text(key, first)), Places(catalogue.Text(key, language)))
                )
            );
        }
    }

    [Fact]
    public void EveryMethodSheet_IsListedAndEveryLinkLeadsToOne()
    {
        var folder = Path.Combine(ProjectFolder.Root, "docs", "methods");
        var linked = Regex
            .Matches(File.ReadAllText(Path.Combine(folder, "README.md")), @"\((\S+\.md)\)")
            .Select(match => match.Groups[1].Value)
            .Order();
        var sheets = Directory
            .GetFiles(folder, "*.md")
            .Select(Path.GetFileName)
            .OfType<string>()
            .Where(name => name != "README.md")
            .Order();
        Assert.Equal(sheets, linked);
    }

    [Fact]
    public void EveryTestAndDrill_NamedByReliability_IsThere()
    {
        var text = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "reliability.md"));
        var tests = typeof(HouseRulesTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.All(Regex.Matches(text, @"`(\w+Tests)\b").Select(match => match.Groups[1].Value).Distinct(), name =>
            Assert.Contains(name, tests)
        );
        var drills = Directory.GetFiles(Path.Combine(ProjectFolder.Root, "drills")).Select(Path.GetFileName);
        Assert.All(Regex.Matches(text, @"`(\w+\.(?:py|sh))`").Select(match => match.Groups[1].Value).Distinct(), name =>
            Assert.Contains(name, drills)
        );
    }

    [Fact]
    public void EveryLink_InTheReadme_LeadsSomewhere() =>
        Assert.All(
            Regex
                .Matches(File.ReadAllText(Path.Combine(ProjectFolder.Root, "README.md")), @"\]\(((?!http)[^)#]+)(?:#([^)]+))?\)")
                .Select(match => (File: match.Groups[1].Value, Heading: match.Groups[2].Value)),
            link =>
            {
                var path = Path.Combine(ProjectFolder.Root, link.File);
                Assert.True(Path.Exists(path), $"README.md links to {link.File}, which is not there");
                Assert.True(
                    link.Heading.Length == 0 || Headings(path).Contains(link.Heading),
                    $"README.md links to '{link.Heading}' of {link.File}, which has no such heading"
                );
            }
        );

    /// <summary>The anchors of a document's headings, as GitHub makes them of words without punctuation.</summary>
    private static IEnumerable<string> Headings(string path) =>
        File.ReadLines(path)
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'));

    private static IEnumerable<(Assembly Assembly, string Name)> Catalogues(Assembly assembly) =>
        assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".en.json", StringComparison.Ordinal))
            .Select(name => (assembly, name[..^".en.json".Length]));

    private static IEnumerable<string> Places(string text) =>
        Regex.Matches(text, @"\{(\d)").Select(match => match.Groups[1].Value).Distinct().Order();

    private static IEnumerable<Type> OwnTypes() =>
        Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("Survey.", StringComparison.Ordinal) == true
                && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && !type.IsNested
            );

    private static bool IsRazor(Type type) => type.BaseType?.FullName == "Microsoft.AspNetCore.Components.ComponentBase";
}
