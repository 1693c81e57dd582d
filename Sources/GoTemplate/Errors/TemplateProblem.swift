/// Everything that can be wrong with a template or with what it does.
public enum TemplateProblem: Error, Hashable, Sendable {
  // Tokens
  case tooLarge
  case unclosedAction
  case unclosedComment
  case textAfterComment
  case unclosedParenthesis
  case unexpectedParenthesis
  case unterminatedString
  case unterminatedRawString
  case unterminatedCharacter
  case expectedDeclaration
  case badCharacter(Unicode.Scalar)
  case badNumber(String)
  case complexNumber(String)
  case numberOverflow(String)
  case badString(String)
  case badCharacterConstant(String)

  // Structure
  case unexpected(String, in: String)
  case unexpectedEnd
  case missingValue(for: String)
  case notExecutable(stage: Int)
  case fieldOfConstant(String)
  case tooManyVariables(in: String)
  case undefinedVariable(String)
  case undefinedFunction(String, suggestions: [String])
  case refusedFunction(String, reason: FunctionRefusal)
  case duplicateTemplate(String)
  case misplacedDefinition
  case outsideLoop(String)

  /// Actions, parentheses, invocations or values.
  case nestsTooDeeply

  // Evaluation
  case undefinedTemplate(String)
  case nullCommand
  case nullField(String)
  case unknownField(String, type: String)
  case notAFunction(String)
  case cannotRange(over: String)
  case tooManyRangeVariables
  case wrongArgumentCount(function: String, expected: ClosedRange<Int>, found: Int)
  case wrongType(expected: String, found: String)
  case incomparable(String, String)
  case unorderable(String)
  case missingComparison
  case indexOfNull
  case notIndexable(String)
  case notSliceable(String)
  case noLength(String)
  case indexOutOfRange(Int)
  case divisionByZero
  case missingKeyValue
  case badBase64
  case badPattern(String)
  case badVersion(String)
  case badData(String)
  /// What the template itself says with `fail` or `required`.
  case refused(String)

  // Budgets
  case tooMuchWork(limit: Int)
  case tooMuchOutput(limit: Int)
}
