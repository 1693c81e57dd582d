/// What became of a resource, in kubectl's words.
enum WriteVerb: String {
  case created
  case configured
  case unchanged
  case deleted
}
