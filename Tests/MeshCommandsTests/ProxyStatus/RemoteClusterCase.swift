/// A case of the corpus proxy-config about the clusters that istiods watch.
struct RemoteClusterCase: Decodable {
  /// What istiods answer, and the revisions of them.
  struct Input: Decodable {
    let answers: [String: String]?
    let revisions: [String: String]?
  }

  /// What is printed.
  struct Want: Decodable {
    let output: String?
    let error: Bool?
  }

  let id: String
  let area: String
  private let input: Input?
  private let want: Want?

  private enum CodingKeys: String, CodingKey {
    case id, area, input, want
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    area = try container.decode(String.self, forKey: .area)
    guard area == "remoteClusters" else {
      (input, want) = (nil, nil)
      return
    }
    input = try container.decode(Input.self, forKey: .input)
    want = try container.decode(Want.self, forKey: .want)
  }

  var answers: [String: String] { input?.answers ?? [:] }
  var revisions: [String: String] { input?.revisions ?? [:] }
  var output: String? { want?.output }
  var fails: Bool { want?.error ?? false }
}
