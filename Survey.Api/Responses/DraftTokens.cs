using Survey.Api.Storage;

namespace Survey.Api.Responses;

/// <summary>What the database knows of the secrets that belong to drafts.</summary>
internal static class DraftTokens
{
    /// <summary>Of the token, which names the draft.</summary>
    public static string HashOf(string token) => Secret.Hash("draft", token);

    /// <summary>Of the secret in a resume link.</summary>
    public static string HashOfLink(string secret) => Secret.Hash("resume link", secret);

    /// <summary>Of the receipt of the response that a draft changes.</summary>
    public static string HashOfReceipt(string receipt) => Secret.Hash("draft of a receipt", receipt);

    /// <summary>Until schema 10, the token of such a draft was derived from the receipt.</summary>
    public static string FormerOfChangesTo(string receipt) => Secret.Derive("correction", receipt);
}
