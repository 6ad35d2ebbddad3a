using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Tokens;

public static class TokensTexts
{
    public static readonly LocalizedText Title = new("机器令牌", "Tokens for machines");
    public static readonly LocalizedText Note = new(
        "令牌让程序按一个用途、一个单位、一个角色使用接口；用它做的事以用途之名记入审计轨迹。", "A token lets a program use the API for one purpose, one unit, one role; what it does stands in the audit trail under its purpose.");
    public static readonly LocalizedText Issue = new("签发令牌", "Issue a token");
    public static readonly LocalizedText Empty = new("还没有令牌", "There are no tokens yet");
    public static readonly LocalizedText EmptyMend = new("有程序要用接口时，在这里签发。", "Issue one here when a program is to use the API.");
    public static readonly LocalizedText Purpose = new("用途", "Purpose");
    public static readonly LocalizedText PurposeHelp = new("写明哪个系统用来做什么；操作以此名记录。", "Which system uses it for what; acts are recorded under it.");
    public static readonly LocalizedText Unit = new("负责单位", "Unit that answers for it");
    public static readonly LocalizedText Role = new("角色", "Role");
    public static readonly LocalizedText RoleHelp = new("看得到的范围和这个单位里此角色的岗位一样。", "It sees what a post of that role in that unit sees.");
    public static readonly LocalizedText Choose = new("选择", "Choose");
    public static readonly LocalizedText ChooseFirst = new("先选角色，再选它的权限。", "Choose the role first, then what it may do.");
    public static readonly LocalizedText Scopes = new("权限", "Permissions");
    public static readonly LocalizedText NoScopes = new("这个角色没有令牌可用的权限", "No permission of this role can be given to a token");
    public static readonly LocalizedText NoScopesMend = new("管人、管账号、作决定等权限只属于人。请选别的角色。", "To manage people and accounts or to decide is for people only. Choose another role.");
    public static readonly LocalizedText Expiry = new("有效期至", "Valid until");
    public static readonly LocalizedText ExpiryHelp = new("最后一天，写作 2026-12-31；最长 {0} 天。", "The last day, written 2026-12-31; {0} days at most.");
    public static readonly LocalizedText NoDay = new("写作 2026-12-31 这样的日期", "a date is written 2026-12-31");
    public static readonly LocalizedText Issued = new("“{0}”的令牌如下，只显示这一次，请立即存入用它的系统：", "The token for “{0}”; it is shown this once, put it into the system that uses it now:");
    public static readonly LocalizedText Prefix = new("开头", "Begins with");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Valid = new("有效", "valid");
    public static readonly LocalizedText Expired = new("已到期", "expired");
    public static readonly LocalizedText Revoked = new("已撤销", "withdrawn");
    public static readonly LocalizedText LastUse = new("最近使用（北京时间）", "Last used (Beijing time)");
    public static readonly LocalizedText Never = new("从未", "never");
    public static readonly LocalizedText From = new("来自 {0}", "from {0}");
    public static readonly LocalizedText MadeBy = new("签发", "Issued");
    public static readonly LocalizedText RevokedBy = new("撤销", "Withdrawn");
    public static readonly LocalizedText RevokeTitle = new("撤销令牌", "Withdraw the token");
    public static readonly LocalizedText RevokeHelp = new("撤销后立即失效，不能恢复；用它的程序会停下来。", "It ends at once and for good; the program that uses it comes to a stop.");
    public static readonly LocalizedText RevokeButton = new("撤销", "Withdraw");
    public static readonly LocalizedText RevokeDone = new("令牌已撤销。", "The token is withdrawn.");
    public static readonly LocalizedText RevokedAlready = new("令牌已经撤销。", "The token was withdrawn already.");
    public static readonly LocalizedText Unknown = new("没有这个令牌", "There is no such token");
    public static readonly LocalizedText UnknownMend = new("回到令牌清单选择。", "Choose from the list of tokens.");

    /// <summary>What a field of the form is called.</summary>
    public static LocalizedText Field(string field) => field switch
    {
        "purpose" => Purpose,
        "unit" => Unit,
        "role" => Role,
        "scopes" => Scopes,
        "expiresAt" => Expiry,
        _ => Forms.Signature.Name(field) ?? Title,
    };

    public static LocalizedText Of(Office.Tokens.MachineToken token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.RevokedAt is not null ? Revoked : token.IsValid(now) ? Valid : Expired;
    }
}
