using System.Diagnostics.CodeAnalysis;

namespace Luoshi.Office.Permissions;

/// <summary>What somebody may be allowed to do. Codes and names are in <see cref="PermissionNames"/>, who has what in <see cref="RoleTable"/>.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The rule keeps the word for code access security, which is gone; it is the field's term.")]
public enum Permission
{
    /// <summary>One's own account: password, second factor, sessions.</summary>
    OwnAccount,

    /// <summary>The list of what one must do.</summary>
    OwnInbox,

    /// <summary>Plans, their items and downloads; unit roles see what concerns their units.</summary>
    PlansRead,

    /// <summary>To bring in a plan.</summary>
    PlansReceive,

    /// <summary>To delete a plan.</summary>
    PlansDelete,

    /// <summary>The workbench.</summary>
    DraftsCheck,

    /// <summary>What is wrong with plans.</summary>
    FindingsRead,

    /// <summary>To acknowledge a finding, or to withdraw that.</summary>
    FindingsAcknowledge,

    /// <summary>What people corrected in the reading of plans.</summary>
    CorrectionsRead,

    /// <summary>To correct the reading of a plan, or to withdraw that.</summary>
    CorrectionsMake,

    /// <summary>Documents that amend plans.</summary>
    AmendmentsRead,

    /// <summary>To propose an amendment.</summary>
    AmendmentsPropose,

    /// <summary>To accept or decline an amendment, or to withdraw that.</summary>
    AmendmentsDecide,

    /// <summary>To settle what is open before a plan is published.</summary>
    PublishingPrepare,

    /// <summary>To publish a plan.</summary>
    PublishingDecide,

    /// <summary>Cases; unit roles see those of their units.</summary>
    CasesRead,

    /// <summary>To take a step in a case, as far as the case's own table of transitions lets the role.</summary>
    CasesHandle,

    /// <summary>Evidence, as far as the case or plan that it belongs to is seen.</summary>
    EvidenceRead,

    /// <summary>To hand in evidence.</summary>
    EvidenceAdd,

    /// <summary>Working days and deadlines.</summary>
    CalendarRead,

    /// <summary>Units, posts and who holds them.</summary>
    PeopleRead,

    /// <summary>To change units, posts and who holds them, and to hand over.</summary>
    PeopleManage,

    /// <summary>Accounts: invite, disable, unlock, reset a second factor.</summary>
    AccountsManage,

    /// <summary>To invite somebody as liaison of a unit, and nothing else.</summary>
    LiaisonsInvite,

    /// <summary>Tokens for machines.</summary>
    TokensManage,

    /// <summary>The audit trail: search and export.</summary>
    TrailRead,

    /// <summary>Settings and their dates.</summary>
    SettingsRead,

    /// <summary>To change settings from a day on.</summary>
    SettingsChange,

    /// <summary>Health in detail, figures of operation, background jobs.</summary>
    OperationsRead,

    /// <summary>To make backups and to run background jobs now.</summary>
    OperationsRun,
}
