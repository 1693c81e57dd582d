extension UnmetCondition {
  /// Why the condition is not fulfilled, for a person: `the header end-user is "bob", not "jason"`.
  public var sentence: String {
    switch subject {
    case .port: return "it holds at port \(wanted), and the request goes to port \(found ?? "")"
    case .gateway: return "it holds at \(wanted), and the request is taken by \(found ?? "")"
    case .sourceNamespace: return "it holds for namespace \(wanted), and the caller is in \(found ?? "")"
    case .claim(let name): return "it asks for the claim \(name) of a token, and the request has none"
    case .sourceLabel(let name):
      return found.map { "the caller has the label \(name)=\($0), not \(wanted)" }
        ?? "the caller has no label \(name)=\(wanted)"
    case .path, .header, .queryParameter: return "\(name) \(state)"
    }
  }

  /// What the condition is on, in a word or two.
  public var name: String {
    switch subject {
    case .path: "the path"
    case .header(":method"): "the method"
    case .header(":authority"): "the authority"
    case .header(":scheme"): "the scheme"
    case .header(let name): "the header \(name)"
    case .queryParameter(let name): "the parameter \(name)"
    case .claim(let name): "the claim \(name)"
    case .port: "the port"
    case .gateway: "the gateway"
    case .sourceLabel(let name): "the label \(name)"
    case .sourceNamespace: "the namespace"
    }
  }

  private var wanted: String { demand.texts.joined(separator: " or ") }

  private var state: String {
    guard let found else {
      return isInverted ? "is missing, and an empty one \(fulfilment)" : "is missing"
    }
    guard !isInverted else { return demand == .presence ? "is there" : "is \"\(found)\", which \(fulfilment)" }
    switch demand {
    case .presence: return "is missing"
    case .exact: return "is \"\(found)\", not \"\(wanted)\""
    case .prefix: return "is \"\(found)\" and does not begin with \"\(wanted)\""
    case .suffix: return "is \"\(found)\" and does not end with \"\(wanted)\""
    case .segments: return "is \"\(found)\" and does not begin with the segments \"\(wanted)\""
    case .regex: return "is \"\(found)\" and does not match \(wanted)"
    case .oneOf: return "is \"\(found)\", not \(wanted)"
    }
  }

  private var fulfilment: String {
    switch demand {
    case .presence: "is there"
    case .exact, .oneOf: "is what must not be"
    case .prefix: "begins with \"\(wanted)\""
    case .suffix: "ends with \"\(wanted)\""
    case .segments: "begins with the segments \"\(wanted)\""
    case .regex: "matches \(wanted)"
    }
  }
}
