using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;

namespace Luoshi.Office.CaseFiles;

/// <summary>A time limit that transitions name, with the setting that says how long it is.</summary>
/// <param name="Key">The key in the table of transitions.</param>
/// <param name="Length">How many, from dated configuration.</param>
/// <param name="Unit">What is counted.</param>
public sealed record CaseTerm(string Key, Setting<int> Length, TermUnit Unit);

/// <summary>What a case is opened with once it is known that it may be.</summary>
/// <param name="About">What it is about, as <c>kind:id</c>.</param>
/// <param name="Data">The data of the opening, complete.</param>
public sealed record CaseOpening(string About, LocalizedText Title, string OwnerUnit, string? UnitConcerned, ImmutableDictionary<string, string> Data);

/// <summary>Something that a case holds, in words.</summary>
/// <param name="Form">How it was written: evidence is still told by its hashes, for whoever shows it links it.</param>
public sealed record CaseDetail(LocalizedText Name, string Value, DatumForm Form = DatumForm.Line)
{
    /// <summary>The value where it is called differently in each language; null where it is what it is.</summary>
    public LocalizedText? Said { get; init; }

    /// <summary>The page of what the value names; null where it names nothing that has one.</summary>
    public string? Link { get; init; }
}

/// <summary>What one may choose for something that an action asks for.</summary>
public sealed record CaseChoice(string Value, LocalizedText Label)
{
    /// <summary>Something that is called the same in every language: a unit, a person, a piece of work.</summary>
    public CaseChoice(string value, string name)
        : this(value, new LocalizedText(name, name))
    {
    }

    /// <summary>What it is listed under, as a plan is called; null where the list is one.</summary>
    public string? Group { get; init; }
}

/// <summary>What stands behind a kind of case: its table, the facts it asks for, and what its steps do outside the case.</summary>
public interface ICaseWork
{
    CaseMachine Machine { get; }

    /// <summary>Every time limit that the table names.</summary>
    ImmutableArray<CaseTerm> Terms { get; }

    /// <summary>Only one case of the kind may be open about the same subject.</summary>
    bool OneAtATime { get; }

    /// <summary>Whether what a case of the kind holds may name units or people beside those that its row tells.</summary>
    bool NamesOthers => true;

    /// <summary>The roles that open one from a form; empty where cases of the kind come from elsewhere.</summary>
    ImmutableArray<string> OpenedBy { get; }

    /// <summary>Whether it is opened from the page of what it is about only: no list of kinds offers it, because nobody could say there what it is about.</summary>
    bool BeginsElsewhere { get; }

    /// <summary>The address of a case's page; a kind that has more to show than its table has a page of its own.</summary>
    string LinkTo(string caseId) => OpenCase.LinkTo(caseId);

    /// <summary>Whether somebody may open a case with this data, and what it then is about.</summary>
    Task<Outcome<CaseOpening>> PrepareAsync(OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation);

    /// <summary>Looks up what guards ask for.</summary>
    /// <param name="data">The case's data with what the action brings.</param>
    Task<CaseFacts> FactsAsync(OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation);

    /// <summary>Whether a case waits for somebody who can do nothing about it on a day, because of something outside the case.</summary>
    Task<bool> WaitsInVainAsync(OfficeDb db, OpenCase open, DateOnly today, CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>The units whose duties a case rules on, besides the one that its row names. They are told by the case alone: no guard's facts.</summary>
    ImmutableArray<string> Concerned(CaseSnapshot snapshot) => [];

    /// <summary>Does what a step does outside the case, in the transaction of the step. A refusal undoes the step.</summary>
    Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation);

    /// <summary>The text of a notification.</summary>
    LocalizedText Notice(string template, LocalizedText title);

    /// <summary>What a case holds, for people: names instead of ids.</summary>
    Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation);

    /// <summary>What there is to choose from for something that an action asks for; the default where it is written freely.</summary>
    Task<ImmutableArray<CaseChoice>> ChoicesAsync(OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation);
}
