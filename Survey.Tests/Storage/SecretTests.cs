using System.Text;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class SecretTests
{
    [Fact]
    public void Create_TenThousand_AllDifferAndEachPlaceUsesEveryLetterAsOften() =>
        AssertRandom([.. Enumerable.Range(0, 10_000).Select(_ => Secret.Create())]);

    /// <summary>None twice, all well-formed, and every letter equally often in each position.</summary>
    internal static void AssertRandom(List<string> secrets)
    {
        Assert.Equal(secrets.Count, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.True(Secret.IsWellFormed(secret)));
        Assert.All(Enumerable.Range(0, Secret.Length), place =>
            Assert.InRange(ChiSquare(secrets.Select(secret => secret[place])), 1, 90)
        );
    }

    /// <summary>For 32 equally frequent letters: 31 on average, and above 90 by chance once in ten million.</summary>
    private static double ChiSquare(IEnumerable<char> letters)
    {
        var counts = letters.GroupBy(letter => letter).Select(group => group.Count()).ToList();
        var expected = counts.Sum() / 32.0;
        return (32 - counts.Count) * expected + counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    [Fact]
    public void Unseal_SameKey_GivesTheSecretBack()
    {
        var secret = Secret.Create();
        var hidden = Secret.Seal("a key of the client", secret);

        Assert.NotEqual(Encoding.ASCII.GetBytes(secret), hidden);
        Assert.Equal(secret, Secret.Unseal("a key of the client", hidden));
        Assert.NotEqual(secret, Secret.Unseal("another key", hidden));
    }

    [Fact]
    public void Derive_AnotherPurpose_GivesAnotherSecret()
    {
        Assert.Equal(Secret.Derive("a", "x"), Secret.Derive("a", "x"));
        Assert.NotEqual(Secret.Derive("a", "x"), Secret.Derive("b", "x"));
        Assert.True(Secret.IsWellFormed(Secret.Derive("a", "x")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("UPPERUPPERUPPERUPPERUPPERUPPERUPPERUPPERUPPERUPPERUP")]
    public void IsWellFormed_Others_False(string? text) => Assert.False(Secret.IsWellFormed(text));
}
