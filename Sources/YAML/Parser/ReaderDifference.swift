import Diagnostics

/// A place where kubectl's reader and YAML 1.2 disagree, noted while parsing.
struct ReaderDifference: Equatable {
  /// What stands there. The sources are go-yaml v2 (`scannerc.go`, `parserc.go`) and apimachinery's `YAMLReader`.
  enum Kind: CaseIterable {
    // YAML 1.2 that kubectl refuses
    case contentAfterMarker, leadingDirective, loneEndMarker
    case tabAsSpace, tabInBlockScalar
    case jsonEscape, anchorName
    case missingKey, longFlowKey, questionMarkInFlow, colonInFlow, colonBeforeBracket

    // YAML 1.2 that kubectl passes over
    case contentAfterEnd, laterDirective

    // What kubectl takes although YAML 1.2 does not, or reads otherwise
    case tightComment, loneDash, tightQuestionMark, tightColon
  }

  let kind: Kind
  let range: SourceRange

  /// The difference in words; the tree stays readable, so it is a warning.
  var diagnostic: Diagnostic { Diagnostic(code, .warning, message, at: range) }

  private var code: Code {
    switch kind {
    case .contentAfterEnd, .laterDirective: .droppedByKubectl
    case .tightComment, .loneDash, .tightQuestionMark, .tightColon: .looseSyntax
    default: .unreadableByKubectl
    }
  }

  private var message: String {
    switch kind {
    case .contentAfterMarker: "kubectl refuses text on the line of '---'; begin it on the next line"
    case .leadingDirective: "kubectl refuses directives before the first '---'; remove it"
    case .loneEndMarker: "kubectl refuses '...' where no document stands before it; remove it"
    case .tabAsSpace: "kubectl refuses a tab here; use spaces"
    case .tabInBlockScalar: "kubectl refuses a tab where the text's indentation is found; write it as '|1' and so on"
    case .jsonEscape: "kubectl refuses this escape of JSON in YAML; write the character itself"
    case .anchorName: "kubectl takes letters, digits, '_' and '-' in anchor names only"
    case .missingKey: "kubectl refuses a pair without a key; write the key as '\"\"'"
    case .longFlowKey: "kubectl wants a key and its ':' on one line and within 1024 characters; shorten or join them"
    case .questionMarkInFlow: "kubectl refuses '?' in unquoted text inside brackets; quote the text"
    case .colonInFlow: "kubectl refuses unquoted text that begins with ':' inside brackets; quote the text"
    case .colonBeforeBracket: "kubectl refuses a bracket right after ':'; put a space between them"
    case .contentAfterEnd: "kubectl drops everything between '...' and the next '---'; write '---' before it"
    case .laterDirective: "kubectl drops this directive"
    case .tightComment: "kubectl takes this for a comment, other readers refuse it; put a space before '#'"
    case .loneDash: "kubectl reads this as the text '-', other readers refuse it; quote it"
    case .tightQuestionMark: "kubectl reads '?' inside brackets as the mark of a key, YAML 1.2 as text; quote the text"
    case .tightColon:
      "kubectl reads this ':' as text, YAML 1.2 as the mark of a value; quote the text, or put a space after it"
    }
  }
}
