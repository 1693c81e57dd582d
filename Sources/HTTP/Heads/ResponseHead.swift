/// The status line and the fields of a response.
struct ResponseHead: Equatable, Sendable {
  let status: Int
  let version: HTTPVersion
  let headers: Headers
}
