/** What a program asked of the network, by a trace of its system calls (`strace -f -e trace=%network`). */
export interface NetworkCalls {
  /** Calls that name an internet address to connect or send to; this computer's own counts too. */
  readonly toNetwork: readonly string[]
  /** Those among them, and calls to the resolvers of this computer, by which a name would be looked up. */
  readonly lookups: readonly string[]
}

const speaks = /\b(?:connect|sendto|sendmsg|sendmmsg)\(/
const internet = /sa_family=AF_INET6?\b/
const namePorts = /sin6?_port=htons\((?:53|853|5353|5355)\)/
/** Not `nscd`, which every program asks whose user's it is; a name that it does not know is asked for at port 53. */
const resolvers = /sun_path=@?"[^"]*(?:resolve|avahi)[^"]*"/

/** A call that was cut in two by another process's (`<unfinished ...>`) says in its first half whom it is for. */
export function readTrace(trace: string): NetworkCalls {
  const calls = trace.split('\n').filter((line) => speaks.test(line))
  const toNetwork = calls.filter((line) => internet.test(line))
  const lookups = [
    ...toNetwork.filter((line) => namePorts.test(line)),
    ...calls.filter((line) => resolvers.test(line)),
  ]
  return { toNetwork, lookups }
}
