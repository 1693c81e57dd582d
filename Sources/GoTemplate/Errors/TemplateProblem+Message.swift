extension TemplateProblem {
  /// Whether the template's text is wrong, whatever the data.
  var isSyntax: Bool {
    switch self {
    case .tooLarge, .unclosedAction, .unclosedComment, .textAfterComment, .unclosedParenthesis,
      .unexpectedParenthesis, .unterminatedString, .unterminatedRawString, .unterminatedCharacter,
      .expectedDeclaration, .badCharacter, .badNumber, .complexNumber, .numberOverflow, .badString,
      .badCharacterConstant, .unexpected, .unexpectedEnd, .missingValue, .notExecutable, .fieldOfConstant,
      .tooManyVariables, .undefinedVariable, .undefinedFunction, .refusedFunction, .duplicateTemplate,
      .misplacedDefinition, .outsideLoop:
      true
    default: false
    }
  }

  /// What is wrong: a lower-case sentence without a full stop.
  public var message: String {
    isSyntax ? syntaxMessage : evaluationMessage
  }

  private var syntaxMessage: String {
    switch self {
    case .tooLarge: "a template is at most 4 GiB long"
    case .unclosedAction: "this action is not closed by '}}'"
    case .unclosedComment: "this comment is not closed by '*/'"
    case .textAfterComment: "a comment ends with '*/}}' or '*/ -}}'"
    case .unclosedParenthesis: "the action ends before its '(' is closed"
    case .unexpectedParenthesis: "there is no '(' for this ')'"
    case .unterminatedString: "this string is not closed by '\"' on its line"
    case .unterminatedRawString: "this raw string is not closed by '`'"
    case .unterminatedCharacter: "this character is not closed by an apostrophe on its line"
    case .expectedDeclaration: "a ':' begins ':=' and nothing else"
    case .badCharacter(let scalar): "the character \(Self.name(of: scalar)) cannot stand here in an action"
    case .badNumber(let text): "'\(text)' is not a number"
    case .complexNumber(let text): "'\(text)' is a complex number, which templates here do not compute with"
    case .numberOverflow(let text): "'\(text)' does not fit 64 bits"
    case .badString(let text): "the string \(text) has an escape that Go does not know"
    case .badCharacterConstant(let text): "\(text) is not one character"
    default: structureMessage
    }
  }

  private var structureMessage: String {
    switch self {
    case .unexpected(let text, let context): "unexpected '\(text)' in \(context)"
    case .unexpectedEnd: "the template ends before its actions do: an '{{end}}' or '}}' is missing"
    case .missingValue(let context): "missing value for \(context)"
    case .notExecutable(let stage): "stage \(stage) of the pipeline is a constant, which takes no argument"
    case .fieldOfConstant(let text): "'\(text)' has no fields"
    case .tooManyVariables(let context): "too many variables in \(context)"
    case .undefinedVariable(let name): "the variable \(name) is not defined here"
    case .undefinedFunction(let name, let suggestions): Self.undefined(name, suggestions)
    case .refusedFunction(let name, let reason): "the function \(name) is refused: \(reason.rawValue)"
    case .duplicateTemplate(let name): "the template '\(name)' is defined twice"
    case .misplacedDefinition: "'define' stands outside all other actions"
    case .outsideLoop(let word): "'\(word)' stands outside of every 'range'"
    default: ""
    }
  }

  private var evaluationMessage: String {
    switch self {
    case .nestsTooDeeply: "this nests more than \(WorkBudget.depthLimit) levels deep"
    case .undefinedTemplate(let name): "the template '\(name)' is not defined"
    case .nullCommand: "nil is not a command"
    case .nullField(let name): "cannot take the field \(name) of nil"
    case .unknownField(let name, let type): "cannot take the field \(name) of a \(type)"
    case .notAFunction(let text): "'\(text)' is no function and takes no arguments"
    case .cannotRange(let type): "cannot range over a \(type)"
    case .tooManyRangeVariables: "a range over a number sets one variable only"
    case .wrongArgumentCount(let function, let expected, let found):
      "\(function) takes \(Self.count(expected)), not \(found)"
    case .wrongType(let expected, let found): "wrong type of argument: expected \(expected), found \(found)"
    case .incomparable(let one, let other): "cannot compare a \(one) with a \(other)"
    case .unorderable(let type): "values of type \(type) have no order"
    case .missingComparison: "there is nothing to compare with"
    default: functionMessage
    }
  }

  private var functionMessage: String {
    switch self {
    case .indexOfNull: "cannot index nil"
    case .notIndexable(let type): "cannot index a \(type)"
    case .notSliceable(let type): "cannot slice a \(type)"
    case .noLength(let type): "a \(type) has no length"
    case .indexOutOfRange(let index): "the index \(index) is out of range"
    case .divisionByZero: "division by zero"
    case .missingKeyValue: "keys and values must come in pairs"
    case .badBase64: "the text is not base64"
    case .badPattern(let text): "not a regular expression: \(text)"
    case .badVersion(let text): "'\(text)' is not a semantic version or constraint"
    case .badData(let text): text
    case .refused(let text): text
    case .tooMuchWork(let limit): "rendering took more than \(limit) steps and was stopped"
    case .tooMuchOutput(let limit): "rendering made more than \(limit) bytes and was stopped"
    default: ""
    }
  }

  private static func undefined(_ name: String, _ suggestions: [String]) -> String {
    let hint = suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: " or "))?"
    return "the function '\(name)' is not defined" + hint
  }

  private static func count(_ expected: ClosedRange<Int>) -> String {
    let noun = expected.lowerBound == 1 ? "argument" : "arguments"
    if expected.upperBound == .max { return "at least \(expected.lowerBound) \(noun)" }
    if expected.lowerBound == expected.upperBound { return "\(expected.lowerBound) \(noun)" }
    return "\(expected.lowerBound) to \(expected.upperBound) arguments"
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
