using System.Numerics;
using Survey.Analysis.Excel.Workbooks;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Excel.Answers;

/// <summary>A choice of one option: its code or its label.</summary>
internal sealed class CodeColumn(ChoiceColumn choice, IEnumerable<string> words) : AnswerColumn(choice.Variable)
{
    private byte[][] places = [];
    private readonly ushort[] chosen = new ushort[BlockSize]; // the option's place + 1; 0 is no answer

    public override void Share(SharedTexts texts) => places = [.. words.Select(texts.PlaceOf)];

    public override void Load(int first)
    {
        Array.Clear(chosen);
        for (var option = 0; option < choice.Chosen.Count; option++)
        {
            Mark(choice.Chosen[option].Words[(first / 64)..], (ushort)(option + 1));
        }
    }

    public override void Write(RowWriter row, int column, int respondent)
    {
        if (chosen[respondent % BlockSize] is > 0 and var option)
        {
            row.Shared(column, places[option - 1]);
        }
    }

    private void Mark(ReadOnlySpan<ulong> words, ushort mark)
    {
        for (var word = 0; word < Math.Min(words.Length, BlockSize / 64); word++)
        {
            for (var rest = words[word]; rest != 0; rest &= rest - 1)
            {
                chosen[(word * 64) + BitOperations.TrailingZeroCount(rest)] = mark;
            }
        }
    }
}
