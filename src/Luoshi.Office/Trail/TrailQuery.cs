using Luoshi.Office.Record;

namespace Luoshi.Office.Trail;

/// <summary>Which entries of the audit trail are wanted. What is null is not asked about.</summary>
public sealed record TrailQuery
{
    public DateTimeOffset? From { get; init; }

    /// <summary>Up to this moment, itself left out.</summary>
    public DateTimeOffset? To { get; init; }

    public string? AccountId { get; init; }

    /// <summary>Part of the name of whoever acted.</summary>
    public string? Name { get; init; }

    /// <summary>The whole action, or its slice with a full stop: <c>corrections.</c></summary>
    public string? Action { get; init; }

    /// <summary>What it is about: <c>plan:9f2c</c>, or the kind with a colon: <c>plan:</c></summary>
    public string? About { get; init; }

    /// <summary>Words in the reason or in what changed.</summary>
    public string? Words { get; init; }

    /// <summary>Entries before this one only, for the next page.</summary>
    public long? Before { get; init; }

    internal IQueryable<TrailEntry> Apply(IQueryable<TrailEntry> entries)
    {
        entries = From is { } from ? entries.Where(entry => entry.At >= from) : entries;
        entries = To is { } to ? entries.Where(entry => entry.At < to) : entries;
        entries = AccountId is { Length: > 0 } account ? entries.Where(entry => entry.AccountId == account) : entries;
        entries = Name is { Length: > 0 } name ? entries.Where(entry => entry.Name.Contains(name)) : entries;
        entries = Action is { Length: > 0 } action
            ? action.EndsWith('.') ? entries.Where(entry => entry.Action.StartsWith(action)) : entries.Where(entry => entry.Action == action)
            : entries;
        entries = About is { Length: > 0 } about
            ? about.EndsWith(':') ? entries.Where(entry => entry.About.StartsWith(about)) : entries.Where(entry => entry.About == about)
            : entries;
        entries = Words is { Length: > 0 } words
            ? entries.Where(entry => entry.Changes.Contains(words) || (entry.Why != null && entry.Why.Contains(words)))
            : entries;
        return Before is { } before ? entries.Where(entry => entry.Sequence < before) : entries;
    }
}
