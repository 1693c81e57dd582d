/// A case of `proxy-config/cases.json`: a command line, and what istioctl prints.
struct ProxyConfigCase: Decodable {
  /// What any request to the administration of a pod is answered with.
  struct Answer: Decodable {
    let file: String?
    let text: String?
  }

  /// What a fake cluster holds.
  struct Cluster: Decodable {
    let namespace: String?
    let resources: String?
    let adminAnswers: [String: Answer]?
  }

  /// One text or several.
  enum Texts: Decodable {
    case one(String)
    case many([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        self = .one(one)
      } else {
        self = .many(try container.decode([String].self))
      }
    }

    var all: [String] {
      switch self {
      case .one(let text): [text]
      case .many(let texts): texts
      }
    }
  }

  let id: String
  let area: String
  let args: [String]
  let want: String?
  let compare: String?
  let wantOutput: String?
  let contains: Texts?
  let exitError: Bool?
  let cluster: Cluster?
}
