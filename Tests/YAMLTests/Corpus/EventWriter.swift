import YAML

/// Prints documents as the event lines of the yaml-test-suite.
enum EventWriter {
  static func events(_ documents: [Document]) -> [String] {
    var lines = ["+STR"]
    for document in documents {
      guard let root = document.root else { continue }
      lines.append(document.startMarker == nil ? "+DOC" : "+DOC ---")
      write(root, to: &lines)
      lines.append(document.endMarker == nil ? "-DOC" : "-DOC ...")
    }
    return lines + ["-STR"]
  }

  private static func write(_ root: Node, to lines: inout [String]) {
    enum Step {
      case node(Node)
      case line(String)
    }
    var stack = [Step.node(root)]
    while let step = stack.popLast() {
      switch step {
      case .line(let line): lines.append(line)
      case .node(let node):
        switch node.kind {
        case .scalar: lines.append("=VAL" + properties(node) + " " + mark(node) + escaped(node.text))
        case .alias: lines.append("=ALI *" + (node.anchorName ?? ""))
        case .mapping:
          lines.append("+MAP" + (node.style == .flow ? " {}" : "") + properties(node))
          stack.append(.line("-MAP"))
          for pair in Array(node.pairs).reversed() { stack += [.node(pair.value), .node(pair.key)] }
        case .sequence:
          lines.append("+SEQ" + (node.style == .flow ? " []" : "") + properties(node))
          stack.append(.line("-SEQ"))
          for item in Array(node.items).reversed() { stack.append(.node(item)) }
        }
      }
    }
  }

  private static func properties(_ node: Node) -> String {
    (node.anchorName.map { " &" + $0 } ?? "") + (node.tag.map { " <" + $0 + ">" } ?? "")
  }

  private static func mark(_ node: Node) -> String {
    switch node.style {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .plain, .block, .flow: ":"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{8}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
