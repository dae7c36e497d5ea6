namespace Survey.Analysis.Questionnaires.Conditions;

/// <summary>A condition as a tree. The kinds below are all there are.</summary>
internal abstract record Expression
{
    private Expression() { }

    /// <summary>This expression and everything below it.</summary>
    public IEnumerable<Expression> All => Children.SelectMany(child => child.All).Prepend(this);

    protected virtual IEnumerable<Expression> Children => [];

    /// <summary>The value for these answers; null is "no value".</summary>
    public abstract AnswerValue? Evaluate(Func<string, AnswerValue?> answer);

    internal sealed record Constant(AnswerValue? Value) : Expression
    {
        public override AnswerValue? Evaluate(Func<string, AnswerValue?> answer) => Value;
    }

    /// <param name="Question">The key of the answer.</param>
    /// <param name="Row">The row of a matrix, or null.</param>
    internal sealed record Variable(string Question, string? Row) : Expression
    {
        public string Name => Row is null ? Question : $"{Question}/{Row}";

        /// <summary>
        /// Reads <c>matrix.row</c> and <c>matrix/row</c>; the question takes the case that it has in the questionnaire.
        /// </summary>
        public static Variable Of(string text, IReadOnlyList<string> names)
        {
            var separator = text.AsSpan().IndexOfAny('.', '/');
            var question = separator < 0 ? text : text[..separator];
            if (!names.Contains(question, StringComparer.Ordinal))
            {
                question = names.FirstOrDefault(name => name.Equals(question, StringComparison.OrdinalIgnoreCase)) ?? question;
            }

            return new(question, separator < 0 ? null : text[(separator + 1)..]);
        }

        public override AnswerValue? Evaluate(Func<string, AnswerValue?> answer) =>
            Row is null ? answer(Question)
            : answer(Question) is RowsValue matrix ? Cell(matrix.Rows, Row)
            : null;

        private static TextValue? Cell(IReadOnlyDictionary<string, string> rows, string row)
        {
            if (rows.TryGetValue(row, out var exact))
            {
                return new(exact);
            }

            var loose = rows.FirstOrDefault(cell => cell.Key.Equals(row, StringComparison.OrdinalIgnoreCase));
            return loose.Value is null ? null : new(loose.Value);
        }
    }

    internal sealed record ListOf(IReadOnlyList<Expression> Items) : Expression
    {
        protected override IEnumerable<Expression> Children => Items;

        public override ListValue Evaluate(Func<string, AnswerValue?> answer) =>
            new([.. Items.SelectMany(item => LooseValue.Items(item.Evaluate(answer))).Select(LooseValue.Text).OfType<string>()]);
    }

    internal sealed record Not(Expression Operand) : Expression
    {
        protected override IEnumerable<Expression> Children => [Operand];

        public override FlagValue Evaluate(Func<string, AnswerValue?> answer) =>
            new(!LooseValue.IsTrue(Operand.Evaluate(answer)));
    }

    /// <param name="Operand">What is asked about.</param>
    /// <param name="Expected">True for <c>empty</c>, false for <c>notempty</c>.</param>
    internal sealed record Emptiness(Expression Operand, bool Expected) : Expression
    {
        protected override IEnumerable<Expression> Children => [Operand];

        public override FlagValue Evaluate(Func<string, AnswerValue?> answer) =>
            new(LooseValue.IsEmpty(Operand.Evaluate(answer)) == Expected);
    }

    internal sealed record Call(Function Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        protected override IEnumerable<Expression> Children => Arguments;

        public override AnswerValue? Evaluate(Func<string, AnswerValue?> answer) =>
            Function.Compute([.. Arguments.Select(argument => argument.Evaluate(answer))]);
    }

    internal sealed record Binary(Operator Operator, Expression Left, Expression Right) : Expression
    {
        /// <summary>The constants that a variable on one side is compared with on the other.</summary>
        public IEnumerable<CodeMention> Codes =>
            (Left, Right) switch
            {
                (Variable variable, Constant or ListOf) when ComparesCodes => Mentions(variable, Right),
                (Constant or ListOf, Variable variable) when ComparesCodes => Mentions(variable, Left),
                _ => [],
            };

        protected override IEnumerable<Expression> Children => [Left, Right];

        private bool ComparesCodes => Operator is Operator.Equal or Operator.NotEqual or >= Operator.Contains;

        public override AnswerValue? Evaluate(Func<string, AnswerValue?> answer) =>
            Operator switch
            {
                Operator.Or => new FlagValue(
                    LooseValue.IsTrue(Left.Evaluate(answer)) || LooseValue.IsTrue(Right.Evaluate(answer))
                ),
                Operator.And => new FlagValue(
                    LooseValue.IsTrue(Left.Evaluate(answer)) && LooseValue.IsTrue(Right.Evaluate(answer))
                ),
                _ => Computation.Of(Operator, Left.Evaluate(answer), Right.Evaluate(answer)),
            };

        private static IEnumerable<CodeMention> Mentions(Variable variable, Expression constants) =>
            (constants is ListOf list ? list.Items : [constants])
                .OfType<Constant>()
                .Select(constant => LooseValue.Text(constant.Value))
                .OfType<string>()
                .Select(code => new CodeMention(variable.Name, code));
    }
}
