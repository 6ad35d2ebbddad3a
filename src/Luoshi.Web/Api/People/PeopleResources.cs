using System.ComponentModel;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.People;

namespace Luoshi.Web.Api.People;

/// <summary>A post that somebody holds.</summary>
internal sealed record HeldPostResource(string PostId, string Title, string UnitId, string Unit, string Role, [property: Description("代理。They act in it for somebody else.")] bool StandIn)
{
    public static HeldPostResource Of(HeldPost post) => new(post.PostId, post.Title, post.UnitId, post.UnitName, post.RoleCode, post.StandIn);
}

/// <summary>An account, without any secret of it.</summary>
internal sealed record AccountResource(string Id, string UserName, AccountState State, bool MustChangePassword, bool HasSecondFactor, DateTimeOffset? LockedUntil);

/// <summary>A person with posts and account.</summary>
[Description("一个人员，及其今天的岗位和账号。A person, with the posts held today and the account.")]
internal sealed record PersonResource(
    string Id, string Name, string? Email, string? Phone, [property: Description("更改时须带上。To be given with a change.")] int Version,
    [property: Description("演示数据。Invented, for trying out.")] bool Demo, IReadOnlyList<HeldPostResource> Posts,
    [property: Description("没有账号时为 null。Null for somebody without one.")] AccountResource? Account, Links Links)
{
    public static PersonResource Of(PersonRow row) => new(
        row.Person.Id, row.Person.Name, row.Person.Email, row.Person.Phone, row.Person.Version, row.Person.IsDemo, [.. row.Posts.Select(HeldPostResource.Of)],
        row.Account is { } account ? new(account.Id, account.UserName, row.State, account.MustChangePassword, account.HasSecondFactor, account.LockedUntil) : null,
        new($"{ApiLinks.Root}/people/{Uri.EscapeDataString(row.Person.Id)}", "/people/" + Uri.EscapeDataString(row.Person.Id)));
}

/// <summary>Somebody who is to be added.</summary>
internal sealed record PersonBody(string? Name, string? Email, string? Phone)
{
    public static PersonBody Example { get; } = new("何清", "heqing@gxq.example", null);
}

/// <summary>What a person is to be called and how they are reached, all of it: what is left out is taken away.</summary>
internal sealed record PersonChangeBody(string? Name, string? Email, string? Phone, [property: Description("所见版本。The version that was seen.")] int? Version)
{
    public static PersonChangeBody Example { get; } = new("何清", "heqing@gxq.example", "0755-00000000", 1);
}

/// <summary>Where somebody is signed in.</summary>
internal sealed record SessionResource(string Id, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, [property: Description("来自哪个地址。The address it was opened from.")] string From, string UserAgent)
{
    public static SessionResource Of(Session session) => new(session.Id, session.OpenedAt, session.LastSeenAt, session.From, session.UserAgent);
}

/// <summary>Sessions that are to be ended.</summary>
internal sealed record SessionsBody([property: Description("会话编号。Ids of sessions.")] IReadOnlyList<string>? Sessions, string? Reason)
{
    public static SessionsBody Example { get; } = new(["session-1"], "电脑遗失");
}

/// <summary>What can be done to an account.</summary>
internal enum AccountStep
{
    /// <summary>Nobody signs in with it, and its sessions end.</summary>
    Disable,

    /// <summary>It can be used again.</summary>
    Enable,

    /// <summary>It may be tried again after too many failures.</summary>
    Unlock,

    /// <summary>The password has to be changed at the next sign-in.</summary>
    RequireNewPassword,

    /// <summary>Its device was lost.</summary>
    RemoveSecondFactor,
}

/// <summary>A step about an account, with its reason.</summary>
internal sealed record AccountBody([property: Description("disable、enable、unlock、require_new_password 或 remove_second_factor。One of these.")] AccountStep? Step, string? Reason)
{
    public static AccountBody Example { get; } = new(AccountStep.Unlock, "本人来电核实");
}

/// <summary>An identity at an outside provider that signs in to an account.</summary>
internal sealed record OutsideIdentityResource(string Issuer, string Subject, string Name, DateTimeOffset LinkedAt)
{
    public static OutsideIdentityResource Of(OutsideIdentity identity) => new(identity.Issuer, identity.Subject, identity.Name, identity.LinkedAt);
}

/// <summary>An identity that is to sign in no more.</summary>
internal sealed record UnlinkBody(string? Issuer, string? Subject, string? Reason)
{
    public static UnlinkBody Example { get; } = new("https://id.example.org", "8361", "调离");
}

/// <summary>Somebody new who is invited to a post.</summary>
internal sealed record InviteeBody(
    string? Name, string? UnitId, [property: Description("角色代码；邀请联络员时不写。Code of the role; left out for a liaison.")] string? Role, [property: Description("岗位名称。What the post is called.")] string? Title,
    [property: Description("已有同名人员，这是另一人。Somebody of this name is here already, and this is another person.")] bool? Namesake = null)
{
    public static InviteeBody Example { get; } = new("何清", "u-jiaoyu", "unit-liaison", "联络员");
}

/// <summary>An invitation.</summary>
internal sealed record InvitationResource(
    string Id, string PersonId, [property: Description("刚发出时为 null。Null in the answer to inviting.")] string? Person, string InvitedBy, DateTimeOffset InvitedAt, DateTimeOffset ExpiresAt, DateTimeOffset? AcceptedAt, DateTimeOffset? WithdrawnAt)
{
    public static InvitationResource Of(Invitation invitation, string? person) => new(
        invitation.Id, invitation.PersonId, person, invitation.InvitedBy, invitation.InvitedAt, invitation.ExpiresAt, invitation.AcceptedAt, invitation.WithdrawnAt);
}

/// <summary>An invitation that was just made.</summary>
internal sealed record IssuedInvitationResource([property: Description("交给本人的地址，只显示这一次。The address to hand over; shown this once.")] string Link, InvitationResource Invitation);

/// <summary>A unit of a day.</summary>
[Description("今天的一个单位。A unit of today.")]
internal sealed record OfficeUnitResource(string Id, string Name, string FullName, IReadOnlyList<string> ShortNames, string? ParentId)
{
    public static OfficeUnitResource Of(UnitOn unit) => new(unit.Id, unit.Name, unit.FullName, unit.ShortNames, unit.ParentId);
}

/// <summary>A unit that is to be opened or changed.</summary>
internal sealed record UnitBody(
    string? Name, string? FullName, IReadOnlyList<string>? ShortNames, string? ParentId, DateOnly? From, [property: Description("更改时须写。Asked for with a change.")] string? Reason)
{
    public static UnitBody Example { get; } = new("市数据局", "某市数据局", ["数据局"], null, new DateOnly(2030, 1, 1), "机构改革");
}

/// <summary>Which unit hosts the office from a day on.</summary>
[Description("办公室设在哪个单位，由哪个岗位代行。Which unit the office sits in, and which post stands in for it.")]
internal sealed record OfficeHostResource(
    string UnitId, [property: Description("未指定时为 null，承办单位的职责无人可裁定。Null where none is named: nobody rules on the duties of the host.")] string? StandInPostId, DateOnly From, string Reason, string DeclaredBy)
{
    public static OfficeHostResource Of(HostFact host) => new(host.UnitId, host.StandInPostId, host.From, host.Reason, host.RecordedBy);
}

/// <summary>A host that is to be declared.</summary>
internal sealed record OfficeHostBody(string? UnitId, string? StandInPostId, DateOnly? From, string? Reason)
{
    public static OfficeHostBody Example { get; } = new("u-jiaoyu", null, new DateOnly(2030, 1, 1), "方案第六部分");
}

/// <summary>A unit that is to be closed.</summary>
internal sealed record UnitClosingBody(DateOnly? LastDay, [property: Description("承接单位的编号。Ids of the units that take over.")] IReadOnlyList<string>? Successors, SuccessionKind? Kind, string? Reason)
{
    public static UnitClosingBody Example { get; } = new(new DateOnly(2030, 12, 31), [], SuccessionKind.Merged, "机构改革");
}

/// <summary>A unit group of a day.</summary>
internal sealed record UnitGroupResource(string Id, string Name, IReadOnlyList<string> OtherNames, [property: Description("成员单位的编号。Ids of its members.")] IReadOnlyList<string> Units)
{
    public static UnitGroupResource Of(UnitGroupOn group) => new(group.Id, group.Name, group.OtherNames, group.MemberIds);
}

/// <summary>A unit group that is to be made.</summary>
internal sealed record UnitGroupBody(string? Name, IReadOnlyList<string>? OtherNames, IReadOnlyList<string>? Units, DateOnly? From)
{
    public static UnitGroupBody Example { get; } = new("相关区政府", [], [], new DateOnly(2030, 1, 1));
}

/// <summary>Who belongs to a group from a day on.</summary>
internal sealed record UnitGroupMembersBody(IReadOnlyList<string>? Units, DateOnly? From, string? Reason)
{
    public static UnitGroupMembersBody Example { get; } = new([], new DateOnly(2030, 1, 1), "区划调整");
}

/// <summary>A post.</summary>
internal sealed record PostResource(string Id, string UnitId, string Title, string Role)
{
    public static PostResource Of(Post post) => new(post.Id, post.UnitId, post.Title, post.RoleCode);
}

/// <summary>A post that is to be made.</summary>
internal sealed record PostBody(string? UnitId, string? Title, string? Role)
{
    public static PostBody Example { get; } = new("u-jiaoyu", "联络员", "unit-liaison");
}

/// <summary>Who holds a post on a day.</summary>
internal sealed record HoldingResource(string Id, string PersonId, string Person, string PostId, HoldingKind Kind, DateOnly From, DateOnly? Until)
{
    public static HoldingResource Of(Holder holder) => new(holder.HoldingId, holder.PersonId, holder.PersonName, holder.PostId, holder.Kind, holder.From, holder.Until);
}

/// <summary>Somebody who is to be put into a post.</summary>
internal sealed record HoldingBody(string? PersonId, string? PostId, HoldingKind? Kind, DateOnly? From, DateOnly? Until, string? Reason)
{
    public static HoldingBody Example { get; } = new("p-heqing", "post-1", HoldingKind.Regular, new DateOnly(2030, 1, 1), null, "任命文件");
}

/// <summary>The end of a holding.</summary>
internal sealed record HoldingEndBody(DateOnly? LastDay, string? Reason)
{
    public static HoldingEndBody Example { get; } = new(new DateOnly(2030, 12, 31), "调离");
}
