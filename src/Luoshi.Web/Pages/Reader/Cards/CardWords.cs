using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>What the kinds that only cards show are called.</summary>
internal static class CardWords
{
    public static LocalizedText Of(ClauseForm form) => form switch
    {
        ClauseForm.Bracket => CardTexts.Bracket,
        ClauseForm.Label => CardTexts.Label,
        ClauseForm.Table => CardTexts.Table,
        _ => CardTexts.Sentence,
    };

    public static LocalizedText Of(UnitKind kind) => kind switch
    {
        UnitKind.Body => CardTexts.Body,
        UnitKind.Group => CardTexts.GroupOfUnits,
        _ => CardTexts.Company,
    };

    public static LocalizedText Of(RelationKind kind) => kind switch
    {
        RelationKind.PartsOfWhole => CardTexts.PartsOfWhole,
        RelationKind.SomeOfWhole => CardTexts.SomeOfWhole,
        RelationKind.IncrementToLevel => CardTexts.IncrementToLevel,
        RelationKind.ShareOfOutside => CardTexts.ShareOfOutside,
        RelationKind.ShareOfStated => CardTexts.ShareOfStated,
        RelationKind.DensityOf => CardTexts.DensityOf,
        RelationKind.MultipleOfBase => CardTexts.MultipleOfBase,
        RelationKind.RatioToOutside => CardTexts.RatioToOutside,
        _ => CardTexts.Restates,
    };
}
