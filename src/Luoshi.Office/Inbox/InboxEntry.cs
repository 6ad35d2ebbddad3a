using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Inbox;

/// <summary>Something that a person must do (待办).</summary>
/// <param name="Key">The same for as long as it is the same thing to do: a person with several posts has it once, and a calendar knows it again.</param>
/// <param name="What">What is to be done.</param>
/// <param name="About">What it is about.</param>
/// <param name="Link">Where it is done: a path of this server.</param>
/// <param name="DueOn">The last day in time; null where there is none.</param>
/// <param name="Deadline">How that day was computed; null where it was not.</param>
/// <param name="Since">Since when it waits for the person.</param>
/// <param name="Actions">What they may do about it.</param>
public sealed record InboxEntry(
    string Key, LocalizedText What, LocalizedText About, string Link, DateOnly? DueOn, Deadline? Deadline, DateTimeOffset Since, ImmutableArray<InboxAction> Actions)
{
    /// <summary>By when it was due at first, where another day counts now because it came back or was extended.</summary>
    public DateOnly? FirstDueOn { get; init; }
}

/// <summary>An action that is open to the person, by its code in the case's table.</summary>
public sealed record InboxAction(string Code, LocalizedText Name);
