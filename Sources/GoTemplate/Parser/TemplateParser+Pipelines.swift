import Diagnostics

extension TemplateParser {
  /// A pipeline up to and with the delimiter or parenthesis that closes it.
  mutating func parsePipeline(in context: String) throws(TemplateError) -> Pipeline {
    skipSpaces()
    let start = next.range
    let (names, assigns) = try parseVariables(in: context)
    var commands: [PipelineCommand] = []
    while true {
      skipSpaces()
      if next.kind == .closeAction || next.kind == .closeParenthesis { break }
      if next.kind == .end { throw failure(.unexpectedEnd, next.range) }
      let command = try parseCommand(in: context)
      if !commands.isEmpty, !command.first.operand.isExecutable {
        throw failure(.notExecutable(stage: commands.count + 1), command.first.range)
      }
      commands.append(command)
      guard next.kind == .pipe else { continue }
      advance()
      skipSpaces()
      if next.kind == .closeAction || next.kind == .closeParenthesis {
        throw failure(.missingValue(for: context), next.range)
      }
    }
    guard !commands.isEmpty else { throw failure(.missingValue(for: context), next.range) }
    let range = range(from: start)
    try closePipeline(in: context)
    return Pipeline(variables: names, assigns: assigns, commands: commands, range: range)
  }

  private mutating func closePipeline(in context: String) throws(TemplateError) {
    let closing: TokenKind = context == Self.parentheses ? .closeParenthesis : .closeAction
    let token = advance()
    guard token.kind == closing else { throw failure(.unexpected(text(of: token), in: context), token.range) }
  }

  static let parentheses = "parentheses"

  /// `$x :=`, `$x =`, and in `range` also `$i, $x :=`.
  private mutating func parseVariables(in context: String) throws(TemplateError) -> ([String], assigns: Bool) {
    let start = position
    var names: [Token] = []
    while case .variable = next.kind {
      names.append(advance())
      skipSpaces()
      switch next.kind {
      case .declare, .assign:
        let assigns = advance().kind == .assign
        return (try introduce(names, assigns: assigns), assigns)
      case .comma where context == "range" && names.count < 2:
        advance()
        skipSpaces()
        if case .variable = next.kind { continue }
        // `range $i, $x` without a value declares both and ranges over nothing that could be.
        throw failure(.unexpected(text(of: next), in: context), next.range)
      case .comma: throw failure(.tooManyVariables(in: context), next.range)
      default:
        position = start
        return ([], false)
      }
    }
    return ([], false)
  }

  private mutating func introduce(_ names: [Token], assigns: Bool) throws(TemplateError) -> [String] {
    let texts = names.map(text)
    for (name, token) in zip(texts, names) where assigns && !variables.contains(name) {
      throw failure(.undefinedVariable(name), token.range)
    }
    if !assigns { variables += texts }
    return texts
  }

  /// Operands up to a pipe or the end of the pipeline.
  private mutating func parseCommand(in context: String) throws(TemplateError) -> PipelineCommand {
    let first = try parseOperand(in: context)
    var arguments: [PlacedOperand] = []
    while next.kind == .space {
      skipSpaces()
      if next.kind == .pipe || next.kind == .closeAction || next.kind == .closeParenthesis { break }
      arguments.append(try parseOperand(in: context))
    }
    switch next.kind {
    case .pipe, .closeAction, .closeParenthesis: break
    case .end: throw failure(.unexpectedEnd, next.range)
    default: throw failure(.unexpected(text(of: next), in: "operand"), next.range)
    }
    return PipelineCommand(first: first, arguments: arguments)
  }

  /// A term and the fields that follow it without a space.
  private mutating func parseOperand(in context: String) throws(TemplateError) -> PlacedOperand {
    let start = next.range
    let term = try parseTerm(in: context)
    let end = range(from: start)
    var fields: [String] = []
    while case .field(let name) = next.kind {
      advance()
      fields.append(name)
    }
    guard !fields.isEmpty else { return PlacedOperand(operand: term, range: end) }
    let whole = range(from: start)
    switch term {
    case .field(let names): return PlacedOperand(operand: .field(names + fields), range: whole)
    case .variable(let name, let names):
      return PlacedOperand(operand: .variable(name, fields: names + fields), range: whole)
    case .dot, .null, .boolean, .integer, .double, .string:
      throw failure(.fieldOfConstant(source.text(in: end)), whole)
    case .function, .parentheses, .chain:
      return PlacedOperand(operand: .chain(PlacedOperand(operand: term, range: end), fields: fields), range: whole)
    }
  }

  private mutating func parseTerm(in context: String) throws(TemplateError) -> Operand {
    let token = advance()
    switch token.kind {
    case .identifier(let name):
      if let problem = functions.problem(withUseOf: name) { throw failure(problem, token.range) }
      return .function(name)
    case .dot: return .dot
    case .null: return .null
    case .boolean(let flag): return .boolean(flag)
    case .variable(let name):
      guard variables.contains(name) else { throw failure(.undefinedVariable(name), token.range) }
      return .variable(name, fields: [])
    case .field(let name): return .field([name])
    case .number, .character: return try constantNumber(token)
    case .string, .rawString: return .string(try constantText(token))
    case .openParenthesis: return .parentheses(try parseParentheses(token))
    default: throw failure(.unexpected(text(of: token), in: context), token.range)
    }
  }

  private mutating func parseParentheses(_ token: Token) throws(TemplateError) -> Pipeline {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw failure(.nestsTooDeeply, token.range) }
    return try parsePipeline(in: Self.parentheses)
  }
}
