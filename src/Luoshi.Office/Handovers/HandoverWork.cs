using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Handovers;

/// <summary>What stands behind a post hand-over: who holds the post, whose account can be used, and the holding that passes on.</summary>
public sealed class HandoverWork : ICaseWork
{
    public CaseMachine Machine { get; } = new(HandoverKind.Kind, HandoverKind.Vocabulary);

    public ImmutableArray<CaseTerm> Terms { get; } = [new(HandoverKind.AcceptTerm, CaseSettings.HandoverAccept, TermUnit.WorkingDays)];

    public bool OneAtATime => true;

    public bool BeginsElsewhere => false;

    // The list of hand-overs begins them.
    public ImmutableArray<string> OpenedBy => [];

    public async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (!data.TryGetValue(HandoverData.Post, out var postId) || await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == postId, cancellation) is not { } post)
        {
            return new LocalizedText("请选择要交接的岗位。", "Choose the post to hand over.");
        }

        if (data.Keys.FirstOrDefault(key => key != HandoverData.Post) is { } unknown)
        {
            return new LocalizedText($"发起交接不接受“{unknown}”这一项。", $"A hand-over is not opened with \"{unknown}\".");
        }

        if ((await HandoverFactsReading.HoldersAsync(db, post.Id, today, cancellation)).FirstOrDefault() is not { } holder)
        {
            return new LocalizedText($"岗位“{post.Title}”现在无人任职，不需交接；请由安全管理员任命。", $"Nobody holds the post \"{post.Title}\", so there is nothing to hand over: let the security administrator appoint somebody.");
        }

        if (holder != by.PersonId && !by.Posts.Any(held => MayOpen(held, post)))
        {
            return new LocalizedText(
                "岗位交接由现任本人、其单位负责人或安全管理员发起。", "A hand-over is begun by the holder of the post, by the leader of their unit or by a security administrator.");
        }

        var unit = (await db.Set<UnitFact>().AsNoTracking().KnownAt(null).Where(of => of.Subject == post.UnitId && of.From <= today).ToListAsync(cancellation)).Governing().SingleOrDefault();
        var name = $"{unit?.Name}{post.Title}";
        return new CaseOpening(
            "post:" + post.Id, new($"岗位交接：{name}", $"Post hand-over: {name}"), post.UnitId, null, data.Add(HandoverData.Holder, holder));
    }

    public Task<CaseFacts> FactsAsync(OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation) =>
        HandoverFactsReading.OfAsync(db, data, today, cancellation);

    public async Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(act);
        return moved.Case.State == HandoverKind.InForce ? await HandoverHolding.PassOnAsync(db, moved.Case, act, cancellation) : null;
    }

    public Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation) =>
        HandoverDetails.OfAsync(db, data, cancellation);

    public Task<ImmutableArray<CaseChoice>> ChoicesAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation) =>
        key == HandoverData.Successor ? HandoverDetails.SuccessorsAsync(db, data, today, cancellation) : Task.FromResult(default(ImmutableArray<CaseChoice>));

    public LocalizedText Notice(string template, LocalizedText title) => template switch
    {
        "handover.proposed" => new($"“{title.Zh}”已提出，请您接收或拒收。", $"\"{title.En}\" is proposed to you: accept or refuse it."),
        "handover.accepted" => new($"“{title.Zh}”已由接收人接收，请确认或退回。", $"\"{title.En}\" is accepted by the successor: confirm it or send it back."),
        "handover.returned" => new($"“{title.Zh}”被退回，请修改后重新提出或撤回。", $"\"{title.En}\" came back: propose it anew or withdraw it."),
        "handover.in-force" => new($"“{title.Zh}”已确认生效。", $"\"{title.En}\" is confirmed and in force."),
        "handover.withdrawn" => new($"“{title.Zh}”已撤回，无需办理。", $"\"{title.En}\" was withdrawn: there is nothing to do."),
        "handover.lapsed" => new($"“{title.Zh}”逾期未接收，已失效；确需交接请重新提出。", $"\"{title.En}\" was not accepted in time and has lapsed: propose it anew if it is still wanted."),
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "A hand-over has no such template."),
    };

    // Who manages posts may have a hand-over begun; to propose a successor is for the holder or the leader all the same.
    private static bool MayOpen(HeldPost held, Post post) =>
        RoleTable.Of(held.RoleCode).Contains(Permission.PeopleManage) || (held.RoleCode == HandoverKind.UnitLeader && held.UnitId == post.UnitId);
}
