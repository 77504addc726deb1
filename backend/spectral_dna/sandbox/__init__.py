"""A child process under limits of time, memory, files and network. Nothing here knows what the child does.

`children` is the side of the caller, `zygote` the process that forks, `confine` and `syscalls` what a child loses,
`bubble` the walls around a program of somebody else.
"""
