/// What the agent of a network namespace answers; each action has fields of its own.
struct NamespaceReply: Decodable {
  let process: Int32?
  let answer: String?
  let refusal: String?
  let status: Int32?
  let output: String?
  let errors: String?
  let failure: String?
}
