using System.Security.Cryptography;
using System.Text;
using Survey.Api.Responses;
using Survey.Tests.Storage;

namespace Survey.Tests.Responses;

public sealed class SubmissionKeyTests
{
    private static readonly byte[] Server = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void NewReceipt_OfNumbersInARow_AsRandomAsAnySecret() =>
        SecretTests.AssertRandom([.. Enumerable.Range(0, 10_000).Select(number => Of($"order-{number:D10}").NewReceipt())]);

    [Fact]
    public void NewReceipt_SameKey_SharesItsFirstHalfOnly()
    {
        var (first, second) = (Of("a-key-of-a-client").NewReceipt(), Of("a-key-of-a-client").NewReceipt());

        Assert.Equal(first[..SubmissionKey.Half], second[..SubmissionKey.Half]);
        Assert.NotEqual(first[SubmissionKey.Half..], second[SubmissionKey.Half..]);
    }

    [Fact]
    public void Locator_AnotherSurveyKeyOrServer_IsAnother()
    {
        var key = Of("a-key-of-a-client");

        Assert.NotEqual(key.Locator, new SubmissionKey(Server, "another", "a-key-of-a-client").Locator);
        Assert.NotEqual(key.Locator, Of("another-key-of-a-client").Locator);
        Assert.NotEqual(key.Locator, new SubmissionKey(new byte[32], "s", "a-key-of-a-client").Locator);
    }

    [Fact]
    public void Unseal_SameKey_GivesTheReceiptBack()
    {
        var receipt = Of("a-key-of-a-client").NewReceipt();
        var hidden = Of("a-key-of-a-client").Seal(receipt);

        Assert.Equal(receipt, Of("a-key-of-a-client").Unseal(hidden));
        Assert.NotEqual(receipt, Of("another-key-of-a-client").Unseal(hidden));
        Assert.NotEqual(receipt[SubmissionKey.Half..], Encoding.ASCII.GetString(hidden));
    }

    private static SubmissionKey Of(string key) => new(Server, "s", key);
}
