using Survey.Analysis.Excel.Workbooks;

namespace Survey.Analysis.Excel.Answers;

/// <summary>A column of the sheet of answers.</summary>
/// <param name="header">As in an answers file.</param>
internal abstract class AnswerColumn(string header)
{
    /// <summary>How many respondents are loaded at once; a multiple of the 64 bits of a word.</summary>
    public const int BlockSize = 4096;

    public string Header => header;

    /// <summary>Puts the texts that stand in many cells on the workbook's list, before the first row is written.</summary>
    public virtual void Share(SharedTexts texts) { }

    /// <summary>Prepares the respondents from that one on, at most <see cref="BlockSize"/>.</summary>
    public virtual void Load(int first) { }

    /// <summary>Writes the respondent's cell; nothing where there is no answer.</summary>
    /// <param name="row">The row that is being written.</param>
    /// <param name="column">The place of the column, from 0.</param>
    /// <param name="respondent">One of the loaded respondents.</param>
    public abstract void Write(RowWriter row, int column, int respondent);
}
