using System.Text;
using Survey.Api.Storage;

namespace Survey.Tests.Storage;

public sealed class SecretTests
{
    [Fact]
    public void Create_TenThousand_AllDifferAndEachPlaceUsesEveryLetterAsOften()
    {
        var secrets = Enumerable.Range(0, 10_000).Select(_ => Secret.Create()).ToList();

        Assert.Equal(10_000, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.True(Secret.IsWellFormed(secret)));
        Assert.All(Enumerable.Range(0, Secret.Length), place => Assert.InRange(ChiSquare(secrets.Select(secret => secret[place])), 1, 90));
    }

    /// <summary>Of 32 letters that come as often: 31 on average, above 90 by chance once in ten million.</summary>
    private static double ChiSquare(IEnumerable<char> letters)
    {
        var counts = letters.GroupBy(letter => letter).Select(group => group.Count()).ToList();
        var expected = counts.Sum() / 32.0;
        return (32 - counts.Count) * expected + counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    [Fact]
    public void Seal_Twice_GivesTheSecretBack()
    {
        var secret = Secret.Create();
        var sealedOnce = Secret.Seal("a key of the client", Encoding.ASCII.GetBytes(secret));

        Assert.NotEqual(secret, Encoding.ASCII.GetString(sealedOnce));
        Assert.Equal(secret, Encoding.ASCII.GetString(Secret.Seal("a key of the client", sealedOnce)));
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
