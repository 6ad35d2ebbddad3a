using Luoshi.Core.Model;
using Luoshi.Office.Permissions;

namespace Luoshi.Office.Tokens;

/// <summary>What a token may be.</summary>
public static class TokenRules
{
    public const int LongestPurpose = 80;

    /// <summary>
    /// What no token may do: a person's own things, and what would let a machine make people, accounts or further tokens, decide what a
    /// person has to decide, or change the rules.
    /// </summary>
    public static IReadOnlySet<Permission> Never { get; } = new HashSet<Permission>
    {
        Permission.OwnAccount, Permission.OwnInbox, Permission.AmendmentsDecide, Permission.PeopleManage, Permission.AccountsManage, Permission.LiaisonsInvite,
        Permission.TokensManage, Permission.SettingsChange,
    };

    /// <summary>What keeps a token from being made, by field; empty where nothing does.</summary>
    /// <param name="longest">For how many days it may be valid at most.</param>
    public static IEnumerable<TokenFault> Faults(TokenRequest request, DateTimeOffset now, int longest)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Purpose) || request.Purpose.Length > LongestPurpose)
        {
            yield return new("purpose", new($"请写用途，不超过 {LongestPurpose} 字", $"say what it is for, in at most {LongestPurpose} characters"));
        }

        if (!RoleTable.Codes.Contains(request.Role))
        {
            yield return new("role", new($"请写一个角色：{string.Join('、', RoleTable.Codes)}", $"name a role: {string.Join(", ", RoleTable.Codes)}"));
        }

        if (request.Scopes.Count == 0)
        {
            yield return new("scopes", new("请至少选一项权限", "choose at least one permission"));
        }

        foreach (var never in request.Scopes.Where(Never.Contains).Distinct())
        {
            yield return new("scopes", new($"令牌不能有“{never.Name().Zh}”这项权限，它只属于人", $"a token cannot have the permission to {never.Name().En}: it is for people only"));
        }

        // One role, so that no token joins what no person may: the three administrators with each other, or with business.
        foreach (var other in request.Scopes.Where(scope => !Never.Contains(scope) && !RoleTable.Of(request.Role).Contains(scope)).Distinct())
        {
            yield return new("scopes", new($"这个角色没有“{other.Name().Zh}”这项权限", $"this role does not have the permission to {other.Name().En}"));
        }

        if (request.ExpiresAt <= now)
        {
            yield return new("expiresAt", new("到期时间已经过去", "the expiry has passed"));
        }
        else if (request.ExpiresAt > now.AddDays(longest))
        {
            yield return new("expiresAt", new($"有效期不能超过 {longest} 天", $"it can be valid for {longest} days at most"));
        }
    }
}

/// <summary>What is wrong with what was asked for.</summary>
public sealed record TokenFault(string Field, LocalizedText Text);

/// <summary>A token that somebody asks for.</summary>
/// <param name="Role">Code of the role whose reach it has: of a role that sees its own units it sees what the unit owes.</param>
public sealed record TokenRequest(string Purpose, string UnitId, string Role, IReadOnlyCollection<Permission> Scopes, DateTimeOffset ExpiresAt);
